import { softmaxRow } from './softmax.ts'
import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Scaled dot-product attention in which each place of a sequence sees itself and what came before:
 * output_t = sum over s <= t of softmax_s(query_t . key_s / sqrt(size of a head)) * value_s
 * (Vaswani et al., "Attention is all you need", 2017). The columns are divided evenly among the
 * heads, each of which attends on its own.
 *
 * Several sequences lie one under the other; sequence i has the rows from starts[i] up to, not
 * including, starts[i + 1]. They do not see each other.
 *
 * @throws RangeError if the three differ in size, or the heads do not divide the columns.
 * @example
 * const { causalAttention, constant } = autograd
 * const x = constant(2, 1, [5, 7])
 * const zero = constant(2, 1, [0, 0])
 * causalAttention(zero, zero, x, [0, 2], 1).values // Float64Array [5, 6]
 */
export function causalAttention(
  queries: Tensor,
  keys: Tensor,
  values: Tensor,
  starts: ArrayLike<number>,
  heads: number,
): Tensor {
  const { rows, columns } = queries
  for (const other of [keys, values]) {
    if (other.rows !== rows || other.columns !== columns) {
      throw new RangeError('queries, keys and values differ in size')
    }
  }
  if (columns % heads !== 0) {
    throw new RangeError(`heads is ${heads}; expected a divisor of ${columns}, the columns`)
  }
  const size = columns / heads
  const factor = 1 / Math.sqrt(size)
  const attentions: { weights: Float64Array; start: number; length: number; column: number }[] = []
  const result = operation(rows, columns, [queries, keys, values], (gradient) => {
    for (const attention of attentions) passBack(attention, gradient)
  })

  function attend(start: number, length: number, column: number): void {
    const weights = new Float64Array(length * length)
    const q = queries.values
    const k = keys.values
    const v = values.values
    const output = result.values
    for (let t = 0; t < length; t++) {
      const query = (start + t) * columns + column
      for (let s = 0; s <= t; s++) {
        const key = (start + s) * columns + column
        let product = 0
        for (let j = 0; j < size; j++) product += q[query + j] * k[key + j]
        weights[t * length + s] = factor * product
      }
      softmaxRow(weights, weights, t * length, t + 1)
      for (let s = 0; s <= t; s++) {
        const weight = weights[t * length + s]
        const value = (start + s) * columns + column
        for (let j = 0; j < size; j++) output[query + j] += weight * v[value + j]
      }
    }
    attentions.push({ weights, start, length, column })
  }

  function passBack(
    { weights, start, length, column }: (typeof attentions)[number],
    gradient: Float64Array,
  ): void {
    const slopes = new Float64Array(length)
    const q = queries.values
    const k = keys.values
    const v = values.values
    const { gradient: toQueries } = queries
    const { gradient: toKeys } = keys
    const { gradient: toValues } = values
    for (let t = 0; t < length; t++) {
      const query = (start + t) * columns + column
      let mean = 0
      for (let s = 0; s <= t; s++) {
        const value = (start + s) * columns + column
        const weight = weights[t * length + s]
        let slope = 0
        for (let j = 0; j < size; j++) slope += gradient[query + j] * v[value + j]
        slopes[s] = slope
        mean += weight * slope
        if (!toValues) continue
        for (let j = 0; j < size; j++) toValues[value + j] += weight * gradient[query + j]
      }
      for (let s = 0; s <= t; s++) {
        const key = (start + s) * columns + column
        const share = factor * weights[t * length + s] * (slopes[s] - mean)
        if (toQueries) {
          for (let j = 0; j < size; j++) toQueries[query + j] += share * k[key + j]
        }
        if (toKeys) for (let j = 0; j < size; j++) toKeys[key + j] += share * q[query + j]
      }
    }
  }

  for (let sequence = 0; sequence + 1 < starts.length; sequence++) {
    const start = starts[sequence]
    for (let head = 0; head < heads; head++) {
      attend(start, starts[sequence + 1] - start, head * size)
    }
  }
  return result
}
