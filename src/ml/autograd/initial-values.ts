import type { Random } from '../random/index.ts'

/**
 * Random weights of a layer, uniform within sqrt(6 / (rows + columns)) of 0, which keeps the spread
 * of signals about equal from layer to layer (Glorot & Bengio, 2010).
 *
 * @example
 * const { glorotUniform } = autograd
 * glorotUniform(2, 4, createRandom(1)).every((value) => Math.abs(value) <= 1) // true
 */
export function glorotUniform(rows: number, columns: number, random: Random): Float64Array {
  const bound = Math.sqrt(6 / (rows + columns))
  const values = new Float64Array(rows * columns)
  for (let i = 0; i < values.length; i++) values[i] = random.uniform(-bound, bound)
  return values
}

/**
 * Independent normal numbers with mean 0, as embeddings start.
 *
 * @example
 * const { normalValues } = autograd
 * normalValues(4, 0, createRandom(1)) // Float64Array [0, 0, 0, 0]
 */
export function normalValues(
  count: number,
  standardDeviation: number,
  random: Random,
): Float64Array {
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) values[i] = random.normal(0, standardDeviation)
  return values
}
