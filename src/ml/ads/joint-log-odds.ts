import { operation } from '../autograd/tensor.ts'
import type { Tensor } from '../autograd/tensor.ts'

/**
 * The log-odds of two things happening both, when the one has log-odds `first` and the other, given the
 * one, `second`: the log-odds of σ(first) · σ(second).
 *
 * The odds of pq are 1 / (e^-a + e^-b + e^-(a + b)), so the result is -ln of that sum: no probability is ever rounded
 * to 0 or 1.
 *
 * @param first one column
 * @param second one column, as long
 *
 * @example
 * const { constant } = autograd
 * jointLogOdds(constant(1, 1, [0]), constant(1, 1, [0])).values // Float64Array [-1.0986], of 1 / 4
 */
export function jointLogOdds(first: Tensor, second: Tensor): Tensor {
  const rows = first.rows
  const firstSlopes = new Float64Array(rows)
  const secondSlopes = new Float64Array(rows)
  const result = operation(rows, 1, [first, second], (gradient) => {
    for (let row = 0; row < rows; row++) {
      if (first.gradient) first.gradient[row] += gradient[row] * firstSlopes[row]
      if (second.gradient) second.gradient[row] += gradient[row] * secondSlopes[row]
    }
  })
  for (let row = 0; row < rows; row++) {
    const a = -first.values[row]
    const b = -second.values[row]
    // Sums of exponentials relative to the largest, which cannot overflow.
    const largest = Math.max(a, b, a + b)
    const onlyFirst = Math.exp(a - largest)
    const onlySecond = Math.exp(b - largest)
    const both = Math.exp(a + b - largest)
    const sum = onlyFirst + onlySecond + both
    result.values[row] = -largest - Math.log(sum)
    firstSlopes[row] = (onlyFirst + both) / sum
    secondSlopes[row] = (onlySecond + both) / sum
  }
  return result
}
