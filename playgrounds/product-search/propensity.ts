/** How likely a position is looked at: learned from clicks, not known. */
import { positionBiasModel } from 'shortlist/ml'
import type { Log } from './log.ts'
import { PAGE } from './world.ts'

/**
 * Fits a click model to pairs that were shown often, which is to say to
 * head queries: a pair shown once says nothing of positions.
 */
export function learnPropensities(
  log: Log,
  rows: number[],
  { atLeast = 8 } = {},
): number[] {
  const pairOf = (row: number) => log.query[row] * 4096 + log.product[row]
  const shown = new Map<number, number>()
  for (const row of rows) {
    shown.set(pairOf(row), (shown.get(pairOf(row)) ?? 0) + 1)
  }
  const often = rows.filter((row) => shown.get(pairOf(row))! >= atLeast)
  const places = new Map<number, number>()
  for (const row of often) {
    if (!places.has(pairOf(row))) places.set(pairOf(row), places.size)
  }
  const model = positionBiasModel.fit(
    {
      items: often.map((row) => places.get(pairOf(row))!),
      positions: often.map((row) => log.position[row]),
      clicks: often.map((row) => log.clicked[row]),
    },
    { tolerance: 1e-6, maxIterations: 150 },
  )
  return Array.from({ length: PAGE }, (_, position) =>
    Math.min(1, Math.max(0.02, model.examination[position])),
  )
}
