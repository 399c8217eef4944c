import { forEachTouchedRange } from './adam.ts'
import type { Optimizer } from './adam.ts'
import type { Tensor } from './tensor.ts'

export type GradientDescentOptions = {
  /** 0.01. */
  readonly learningRate?: number
  /** Each step also shrinks values by learningRate * weightDecay; 0. */
  readonly weightDecay?: number
}

/**
 * Plain gradient descent: value -= learningRate * (gradient + weightDecay * value).
 *
 * @example
 * const { backward, createGradientDescent, multiply, parameter } = autograd
 * const x = parameter(1, 1, [1])
 * const optimizer = createGradientDescent([x], { learningRate: 0.1 })
 * backward(multiply(x, x))
 * optimizer.step()
 * x.values // Float64Array [0.8]
 */
export function createGradientDescent(
  parameters: readonly Tensor[],
  options: GradientDescentOptions = {},
): Optimizer {
  const { learningRate = 0.01, weightDecay = 0 } = options

  function step(): void {
    for (const tensor of parameters) {
      const { values, gradient } = tensor
      if (!gradient) continue
      forEachTouchedRange(tensor, (start, end) => {
        for (let i = start; i < end; i++) {
          values[i] -= learningRate * (gradient[i] + weightDecay * values[i])
          gradient[i] = 0
        }
      })
    }
  }

  return { step }
}
