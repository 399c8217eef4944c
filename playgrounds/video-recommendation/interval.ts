/** Student's t for a 95% interval, by degrees of freedom from 1. */
const T = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2]

/** The mean over worlds, and the interval it lies in with 95% confidence if
 * the worlds are a fair sample of all such worlds. */
export function meanInterval(values: number[]) {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.map((value) => (value - mean) ** 2)
  const variance = squares.reduce((sum, x) => sum + x, 0) / (count - 1)
  const t = T[count - 2] ?? 1.96
  const half = count > 1 ? t * Math.sqrt(variance / count) : 0
  return {
    mean,
    interval: [mean - half, mean + half] as [number, number],
    intervalName: `95% over ${count} worlds`,
  }
}
