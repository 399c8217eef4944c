/**
 * The logistic function 1 / (1 + e^-x): log-odds to probability, without overflow.
 *
 * @example
 * sigmoid(0) // 0.5
 */
export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds))
  const exponential = Math.exp(logOdds)
  return exponential / (1 + exponential)
}
