import { reliabilityCurve } from './reliability-curve.ts'

/**
 * Mean distance between observed rate and predicted probability over bins of equal width, each
 * weighted with its share of the rows.
 *
 * ECE = Σ (n_b / n) |observed rate_b - mean probability_b|
 *
 * It depends on the number of bins, and noise alone makes it grow with it. Bins and errors are those
 * of `reliabilityCurve`.
 *
 * Source: C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, "On calibration of modern neural networks",
 * ICML 2017.
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 * @param bins how many bins of equal width, by default 10
 *
 * @example
 * expectedCalibrationError([0, 1, 1], [0.2, 0.4, 0.9], 2) // 0.1667
 */
export function expectedCalibrationError(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  bins = 10,
): number {
  let sum = 0
  for (const bin of reliabilityCurve(labels, probabilities, bins)) {
    sum += bin.count * Math.abs(bin.observedRate - bin.meanProbability)
  }
  return sum / labels.length
}
