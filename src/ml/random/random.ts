/**
 * What `createRandom` returns. All methods draw from one sequence, so the order of calls matters.
 */
export interface Random {
  /**
   * A number in [low, high), by default [0, 1); `low` itself when both are equal. (Rounding can give
   * `high` when the interval spans only a few doubles.)
   */
  uniform(low?: number, high?: number): number

  /** A normal number, density exp(-z²/2) / (σ √2π) with z = (x - mean) / σ; σ = 0 gives the mean. */
  normal(mean?: number, standardDeviation?: number): number

  /** An integer from `low` (included) to `high` (excluded), each equally likely. */
  integer(low: number, high: number): number

  /** A new array with the same values in random order, all orders equally likely. */
  shuffle<Value>(values: ArrayLike<Value>): Value[]

  /** One of the values; with weights, in proportion to them (they need not sum to 1). */
  choice<Value>(values: ArrayLike<Value>, weights?: ArrayLike<number>): Value

  /** A count with P(count) = mean^count e^(-mean) / count!. */
  poisson(mean: number): number

  /** A rank in 0 … size - 1 with P(rank) ∝ 1 / (rank + 1)^exponent; exponent 0 is uniform. */
  zipf(size: number, exponent: number): number

  /** A waiting time with density rate · e^(-rate · time), so that the mean is 1 / rate. */
  exponential(rate: number): number

  /** `true` with the given probability. */
  bernoulli(probability: number): boolean
}
