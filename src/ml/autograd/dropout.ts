import type { Random } from '../random/index.ts'
import { multiply } from './multiply.ts'
import { constant } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Sets entries to 0 with probability `rate` and divides the others by 1 - rate, so that the mean
 * stays. For training only.
 *
 * @param rate at least 0 and below 1.
 * @throws RangeError for a rate outside of that.
 * @example
 * const { constant, dropout } = autograd
 * dropout(constant(1, 2, [1, 2]), 0, createRandom(1)).values // Float64Array [1, 2]
 */
export function dropout(input: Tensor, rate: number, random: Random): Tensor {
  if (!(rate >= 0 && rate < 1)) {
    throw new RangeError(`rate is ${rate}; expected a number from 0 to below 1`)
  }
  if (rate === 0) return input
  const mask = new Float64Array(input.values.length)
  for (let i = 0; i < mask.length; i++) mask[i] = random.uniform() < rate ? 0 : 1 / (1 - rate)
  return multiply(input, constant(input.rows, input.columns, mask))
}
