/** A model that goes on learning after its launch, as often as you say. */
import { logisticRegression, sparseMatrix } from 'shortlist/ml'
import { sparse } from './features.ts'
import { trueEntropy, trueRatio } from './judging.ts'
import { openSite } from './site.ts'
import type { WorldSettings } from './world.ts'

export interface Cadence {
  name: string
  /** Days from one update to the next. */
  every: number
}

const SIZE = 4096
const ftrl = { solver: 'ftrl', l2: 1 } as const

/** Each row is predicted by the model as it was at the last update. */
export function goOn(
  changes: Partial<WorldSettings>,
  cadences: readonly Cadence[],
) {
  const site = openSite({ futureDays: 14, ...changes })
  const { world, log, future } = site
  const options = { crosses: true, size: SIZE }
  const past = sparse(world, log.impressions, options)
  const live = sparse(world, future.impressions, options)
  const launched = logisticRegression.fit(past, log.clicked, ftrl)
  const { requestsPerDay, days } = world.settings
  const part = (from: number, to: number) => {
    const { rowStarts, columnIndices } = live
    const rows = Array.from({ length: to - from }, (_, i) => ({
      indices: columnIndices.subarray(
        rowStarts[from + i],
        rowStarts[from + i + 1],
      ),
    }))
    return sparseMatrix(rows, SIZE)
  }
  return cadences.map(({ every }) => {
    const said = new Float64Array(live.rows)
    const step = Math.min(live.rows, Math.round(every * requestsPerDay))
    let model = launched
    for (let from = 0; from < live.rows; from += step) {
      const to = Math.min(live.rows, from + step)
      const rows = part(from, to)
      said.set(logisticRegression.predictProbability(model, rows), from)
      if (to === live.rows) break
      model = logisticRegression.fit(rows, future.clicked.slice(from, to), {
        ...ftrl,
        initial: model,
      })
    }
    const between = (from: number, to: number) =>
      future.day.flatMap((day, row) =>
        day >= days + from && day < days + to ? [row] : [],
      )
    const measure =
      (of: typeof trueEntropy) => (from: number, to: number) => {
        const rows = between(from, to)
        return of(
          rows.map((row) => future.chance[row]),
          rows.map((row) => said[row]),
        )
      }
    return { entropy: measure(trueEntropy), ratio: measure(trueRatio) }
  })
}
