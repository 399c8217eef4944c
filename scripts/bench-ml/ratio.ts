import { atMost, milliseconds, noted, times } from '../bench/figures.ts'
import type { Figure } from '../bench/figures.ts'

/** How many times as long ours takes, beside the bound, if there is one, and what both take. */
export function ratio(name: string, ours: number, theirs: number, bound?: number): Figure {
  const both = `(${milliseconds(ours)} : ${milliseconds(theirs)})`
  const measured = `${show(ours / theirs)}  ${both}`
  if (bound === undefined) return noted(name, measured)
  return { ...atMost(name, { value: ours / theirs, bound, show, isSpeed: true }), measured }
}

/** Ratios far below 1 keep two digits that tell. */
function show(value: number): string {
  return value >= 0.1 ? times(value) : `${value.toPrecision(2)} times`
}
