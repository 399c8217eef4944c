import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * max(0, x) of each entry; its slope at 0 counts as 0.
 *
 * @example
 * const { constant, relu } = autograd
 * relu(constant(1, 2, [-1, 2])).values // Float64Array [0, 2]
 */
export function relu(input: Tensor): Tensor {
  const result = operation(input.rows, input.columns, [input], (gradient) => {
    const target = input.gradient!
    for (let i = 0; i < gradient.length; i++) if (input.values[i] > 0) target[i] += gradient[i]
  })
  for (let i = 0; i < input.values.length; i++) result.values[i] = Math.max(0, input.values[i])
  return result
}

/**
 * 1 / (1 + e^-x) of each entry.
 *
 * @example
 * const { constant, sigmoid } = autograd
 * sigmoid(constant(1, 1, [0])).values // Float64Array [0.5]
 */
export function sigmoid(input: Tensor): Tensor {
  const result = operation(input.rows, input.columns, [input], (gradient) => {
    const target = input.gradient!
    for (let i = 0; i < gradient.length; i++) {
      const output = result.values[i]
      target[i] += gradient[i] * output * (1 - output)
    }
  })
  for (let i = 0; i < input.values.length; i++) {
    result.values[i] = 1 / (1 + Math.exp(-input.values[i]))
  }
  return result
}

/**
 * The hyperbolic tangent of each entry.
 *
 * @example
 * const { constant, tanh } = autograd
 * tanh(constant(1, 1, [0])).values // Float64Array [0]
 */
export function tanh(input: Tensor): Tensor {
  const result = operation(input.rows, input.columns, [input], (gradient) => {
    const target = input.gradient!
    for (let i = 0; i < gradient.length; i++) {
      target[i] += gradient[i] * (1 - result.values[i] * result.values[i])
    }
  })
  for (let i = 0; i < input.values.length; i++) result.values[i] = Math.tanh(input.values[i])
  return result
}
