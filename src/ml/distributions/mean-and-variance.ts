/**
 * Mean and unbiased variance, Σ (x - mean)² / (n - 1), of an array, in two passes so that a large mean
 * costs no precision. The variance of fewer than two values is `NaN`.
 *
 * @example
 * meanAndVariance([1, 2, 3, 4]) // { mean: 2.5, variance: 1.6667 }
 */
export function meanAndVariance(values: ArrayLike<number>): { mean: number; variance: number } {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  const mean = sum / values.length
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += (values[index]! - mean) ** 2
  return { mean, variance: values.length < 2 ? NaN : squares / (values.length - 1) }
}
