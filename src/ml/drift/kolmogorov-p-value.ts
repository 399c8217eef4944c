/**
 * Chance that the two-sample statistic, times both sizes, reaches `steps` when every order of the n + m
 * values is equally likely.
 *
 * An order is a path of n steps right and m steps up through a grid; the statistic stays below `steps`
 * when the path keeps to the points (i, j) with |i · m - j · n| < steps. `leaving` holds, for each j of the
 * current column, the chance that a random path through (i, j) has left that strip: a path comes to
 * (i, j) from the left with chance i / (i + j), from below with j / (i + j).
 */
export function kolmogorovExactPValue(n: number, m: number, steps: number): number {
  if (steps === 0) return 1
  const leaving = new Float64Array(m + 1)
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= steps) leaving[j] = 1
      else if (i + j === 0) leaving[j] = 0
      else {
        const fromLeft = i > 0 ? leaving[j]! * i : 0
        const fromBelow = j > 0 ? leaving[j - 1]! * j : 0
        leaving[j] = (fromLeft + fromBelow) / (i + j)
      }
    }
  }
  return leaving[m]!
}

const PRECISION = 1e-16

/**
 * Kolmogorov's limiting distribution: the chance that √(n m / (n + m)) · D exceeds `scaled`.
 *
 * 2 Σ (-1)^(j - 1) exp(-2 j² x²), whose terms fall fast for large x; for small x its other form,
 * 1 - (√(2π) / x) Σ exp(-(2 j - 1)² π² / (8 x²)), does.
 */
export function kolmogorovLimitPValue(scaled: number): number {
  if (scaled <= 0) return 1
  let sum = 0
  if (scaled < 1) {
    const exponent = -(Math.PI * Math.PI) / (8 * scaled * scaled)
    for (let odd = 1; ; odd += 2) {
      const term = Math.exp(exponent * odd * odd)
      sum += term
      if (term <= sum * PRECISION) return 1 - (Math.sqrt(2 * Math.PI) / scaled) * sum
    }
  }
  for (let j = 1, sign = 2; ; j++, sign = -sign) {
    const term = Math.exp(-2 * j * j * scaled * scaled)
    sum += sign * term
    if (term <= sum * PRECISION) return sum
  }
}
