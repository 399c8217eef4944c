import { finiteNumber } from '../checks/finite-number.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { oneOf } from '../checks/one-of.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import type { ChangeDetector } from './change-detector.ts'

/** Options of `pageHinkley`; tolerance and threshold are in the unit of the values. */
export interface PageHinkleyOptions {
  /** How much evidence raises the alarm: larger means fewer false alarms and later detection. */
  threshold: number
  /** A shift of the mean by less than this is ignored, by default 0.005. */
  tolerance?: number
  /** Whether to watch for a mean that rises or one that falls, by default `'increase'`. */
  direction?: 'increase' | 'decrease'
  /** No alarm before this many values since the start or the last alarm, by default 30. */
  minimumCount?: number
}

/**
 * Page-Hinkley test: detects that the mean of a stream has risen (or fallen), with three numbers of
 * memory.
 *
 * With x̄_t the mean so far, U_t = Σ (x_i - x̄_i - tolerance) drifts down while the mean is steady and
 * climbs after it has risen. The alarm is raised when U_t - min U > threshold. After an alarm the
 * detector starts afresh. For `'decrease'` the signs are turned around.
 *
 * Throws when an option is out of range.
 *
 * Source: E. S. Page, "Continuous inspection schemes", Biometrika 41 (1954).
 *
 * @example
 * const detector = pageHinkley({ threshold: 3, minimumCount: 1 })
 * const errors = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
 * errors.findIndex((error) => detector.update(error)) // 9
 */
export function pageHinkley({
  threshold,
  tolerance = 0.005,
  direction = 'increase',
  minimumCount = 30,
}: PageHinkleyOptions): ChangeDetector {
  positiveNumber('threshold', threshold)
  nonNegativeNumber('tolerance', tolerance)
  oneOf('direction', direction, ['increase', 'decrease'])
  positiveInteger('minimumCount', minimumCount)
  const sign = direction === 'increase' ? 1 : -1
  let count = 0
  let mean = 0
  let evidence = 0
  let lowestEvidence = 0

  return {
    update(value) {
      finiteNumber('value', value)
      count++
      mean += (value - mean) / count
      evidence += sign * (value - mean) - tolerance
      lowestEvidence = Math.min(lowestEvidence, evidence)
      const changed = count >= minimumCount && evidence - lowestEvidence > threshold
      if (changed) count = mean = evidence = lowestEvidence = 0
      return changed
    },
  }
}
