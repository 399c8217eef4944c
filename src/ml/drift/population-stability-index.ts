import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { openShare } from '../checks/open-share.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { quantileSorted } from '../distributions/quantile-sorted.ts'

/** Options of `populationStabilityIndex`. */
export interface StabilityOptions {
  /** How many bins, by default 10. */
  bins?: number
  /** The share an empty bin is taken to have, by default 0.0001. */
  emptyShare?: number
}

/**
 * Population stability index: how far the distribution of a number has moved from what was expected.
 *
 * PSI = Σ (a_b - e_b) ln(a_b / e_b) over bins b, with e_b and a_b the shares of expected and actual values
 * in the bin; 0 when the shares are equal. Readings of below 0.1 as stable and above 0.25 as a shift
 * are a convention, not a test: with few values noise alone exceeds them.
 *
 * Bins are cut at quantiles of the expected values, so that each holds about as many of them; a bin
 * takes its upper edge and not its lower one, and the outer bins reach to infinity. Edges that
 * coincide, as when one value is very common, are one edge. An empty bin, for which the logarithm
 * would be infinite, counts with the share `emptyShare`.
 *
 * Throws when an array is empty or a value is not finite, `bins` is not an integer of at least 1, or
 * `emptyShare` is not strictly between 0 and 1.
 *
 * @param expected values of the reference period (usually the training data)
 * @param actual values of the period to judge
 *
 * @example
 * populationStabilityIndex([1, 2, 3, 4], [1, 1, 1, 4], { bins: 2 }) // 0.2747 = 2 · 0.25 · ln 3 / 2
 */
export function populationStabilityIndex(
  expected: ArrayLike<number>,
  actual: ArrayLike<number>,
  { bins = 10, emptyShare = 0.0001 }: StabilityOptions = {},
): number {
  notEmpty('expected', expected)
  notEmpty('actual', actual)
  finiteNumbers('expected', expected)
  finiteNumbers('actual', actual)
  positiveInteger('bins', bins)
  openShare('emptyShare', emptyShare)

  const edges = innerQuantiles(expected, bins)
  const expectedShares = sharesBetween(edges, expected)
  const actualShares = sharesBetween(edges, actual)
  let sum = 0
  for (let bin = 0; bin < expectedShares.length; bin++) {
    const expectedShare = expectedShares[bin]! || emptyShare
    const actualShare = actualShares[bin]! || emptyShare
    sum += (actualShare - expectedShare) * Math.log(actualShare / expectedShare)
  }
  return sum
}

function innerQuantiles(values: ArrayLike<number>, bins: number): number[] {
  const sorted = Float64Array.from(values).sort()
  const edges = Array.from({ length: bins - 1 }, (_, bin) =>
    quantileSorted(sorted, (bin + 1) / bins),
  )
  return [...new Set(edges)]
}

function sharesBetween(edges: number[], values: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(edges.length + 1)
  for (let index = 0; index < values.length; index++) {
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (edges[middle]! >= values[index]!) high = middle
      else low = middle + 1
    }
    shares[low]! += 1 / values.length
  }
  return shares
}
