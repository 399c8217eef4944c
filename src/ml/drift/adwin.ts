import { finiteNumber } from '../checks/finite-number.ts'
import { openShare } from '../checks/open-share.ts'
import type { ChangeDetector } from './change-detector.ts'
import { exponentialHistogram, mergeBuckets } from './exponential-histogram.ts'
import type { Bucket } from './exponential-histogram.ts'

/** Either part of the window must have this many values to be compared. */
const SMALLEST_PART = 5

/** The detector that `adwin` returns, with the window it has kept. */
export interface AdaptiveWindow extends ChangeDetector {
  /** Mean of the values in the window: an estimate of the present mean. `NaN` before the first value. */
  mean(): number
  /** How many values the window holds. */
  size(): number
}

/**
 * Adaptive windowing (ADWIN): keeps the longest window of recent values whose mean has not changed,
 * and reports a change whenever it had to drop old values.
 *
 * Whenever some cut of the window of W values into an older part of n₀ and a newer part of n₁ has means
 * further apart than ε, the oldest values are dropped:
 * ε = √(2 σ² L / m) + 2 L / (3 m), with 1/m = 1/n₀ + 1/n₁, L = ln(2 ln W / delta), σ² the window's variance.
 * Values should be in [0, 1], or scaled to it, for the second term to be right. Memory and time for a
 * value grow with the logarithm of the window, so cuts are tried at bucket borders only.
 *
 * Throws when `delta` is not strictly between 0 and 1.
 *
 * Source: A. Bifet and R. Gavaldà, "Learning from time-changing data with adaptive windowing", SDM 2007
 * (the algorithm ADWIN2).
 *
 * @param options.delta confidence: roughly the chance of a false alarm, by default 0.002
 *
 * @example
 * const detector = adwin()
 * const clicks = Array.from({ length: 400 }, (_, index) => (index < 200 ? index % 2 : 1))
 * clicks.findIndex((click) => detector.update(click)) // 243
 */
export function adwin({ delta = 0.002 }: { delta?: number } = {}): AdaptiveWindow {
  openShare('delta', delta)
  const histogram = exponentialHistogram()
  let total: Bucket = { count: 0, sum: 0, squares: 0 }

  return {
    update(value) {
      finiteNumber('value', value)
      histogram.add(value)
      total = sumUp(histogram.buckets)
      let changed = false
      while (hasChanged(histogram.buckets, total, delta)) {
        histogram.dropOldest()
        total = sumUp(histogram.buckets)
        changed = true
      }
      return changed
    },
    mean: () => total.sum / total.count,
    size: () => total.count,
  }
}

function sumUp(buckets: readonly Bucket[]): Bucket {
  return buckets.reduce(mergeBuckets)
}

function hasChanged(buckets: readonly Bucket[], total: Bucket, delta: number): boolean {
  const logTerm = Math.log((2 * Math.log(total.count)) / delta)
  const variance = total.squares / total.count
  let olderCount = 0
  let olderSum = 0
  for (const bucket of buckets) {
    olderCount += bucket.count
    olderSum += bucket.sum
    const newerCount = total.count - olderCount
    if (newerCount < SMALLEST_PART) return false
    if (olderCount < SMALLEST_PART) continue
    const difference = Math.abs(olderSum / olderCount - (total.sum - olderSum) / newerCount)
    const inverseMean = 1 / olderCount + 1 / newerCount
    const bound = Math.sqrt(2 * variance * logTerm * inverseMean) + (2 / 3) * logTerm * inverseMean
    if (difference > bound) return true
  }
  return false
}
