/**
 * The quantile of numbers that are already sorted ascending, with linear interpolation between the
 * two nearest: position (n - 1) · share, the usual default (type 7 of Hyndman and Fan).
 *
 * `NaN` for an empty array.
 *
 * @param share which quantile, in [0, 1]; 0.5 is the median
 *
 * @example
 * quantileSorted([1, 2, 4], 0.75) // 3
 */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const above = Math.ceil(position)
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!)
}
