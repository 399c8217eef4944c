import { binaryLabels } from '../checks/binary-labels.ts'
import { oneOf } from '../checks/one-of.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { quantileSorted } from '../distributions/quantile-sorted.ts'

/** One bin of a reliability curve: the rows whose probability lies in (lower, upper]. */
export interface ReliabilityBin {
  lower: number
  upper: number
  /** Number of rows in the bin, at least 1. */
  count: number
  /** Mean predicted probability of the rows. */
  meanProbability: number
  /** Share of the rows whose label is 1. */
  observedRate: number
}

/**
 * Observed against predicted rate, bin by bin; calibrated predictions have both equal in every bin.
 *
 * With `'uniform'` bins all have the same width; with `'quantile'` their edges are quantiles of the
 * probabilities, so that they hold about as many rows each. A bin takes its upper edge and not its
 * lower one, except that the first takes both. Empty bins are left out.
 *
 * Throws when the arrays are empty or differ in length, a label is not 0 or 1, a probability lies
 * outside [0, 1], or `bins` is not an integer of at least 1.
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 * @param bins how many bins, by default 10
 * @param options.strategy `'uniform'` (default) or `'quantile'`
 *
 * @example
 * reliabilityCurve([0, 1, 1], [0.2, 0.4, 0.9], 2)
 * // [
 * //   { lower: 0, upper: 0.5, count: 2, meanProbability: 0.3, observedRate: 0.5 },
 * //   { lower: 0.5, upper: 1, count: 1, meanProbability: 0.9, observedRate: 1 },
 * // ]
 */
export function reliabilityCurve(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  bins = 10,
  { strategy = 'uniform' }: { strategy?: 'uniform' | 'quantile' } = {},
): ReliabilityBin[] {
  sameLength('labels', labels, 'probabilities', probabilities)
  notEmpty('labels', labels)
  binaryLabels('labels', labels)
  checkProbabilities('probabilities', probabilities)
  positiveInteger('bins', bins)
  oneOf('strategy', strategy, ['uniform', 'quantile'])

  const edges = strategy === 'uniform' ? uniformEdges(bins) : quantileEdges(probabilities, bins)
  const counts = new Uint32Array(bins)
  const probabilitySums = new Float64Array(bins)
  const positives = new Uint32Array(bins)
  for (let row = 0; row < labels.length; row++) {
    const bin = findBin(edges, probabilities[row]!)
    counts[bin]!++
    probabilitySums[bin]! += probabilities[row]!
    positives[bin]! += labels[row]!
  }

  const curve: ReliabilityBin[] = []
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin]!
    if (count === 0) continue
    curve.push({
      lower: edges[bin]!,
      upper: edges[bin + 1]!,
      count,
      meanProbability: probabilitySums[bin]! / count,
      observedRate: positives[bin]! / count,
    })
  }
  return curve
}

function uniformEdges(bins: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, edge) => edge / bins)
}

function quantileEdges(probabilities: ArrayLike<number>, bins: number): Float64Array {
  const sorted = Float64Array.from(probabilities).sort()
  return Float64Array.from({ length: bins + 1 }, (_, edge) => quantileSorted(sorted, edge / bins))
}

/** The first bin whose upper edge is not below the value, by halving. */
function findBin(edges: Float64Array, value: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle + 1]! >= value) high = middle
    else low = middle + 1
  }
  return low
}
