import type { Tensor } from './tensor.ts'

/**
 * The gradient of a loss by a parameter, by moving each value a little both ways:
 * (loss(x + step) - loss(x - step)) / (2 step). Slow and sure: what `backward` is checked by.
 *
 * The parameter's values are as they were afterwards.
 *
 * @param loss computes the loss anew from the parameter's present values.
 * @example
 * const { finiteDifferences, parameter } = autograd
 * const x = parameter(1, 1, [3])
 * finiteDifferences(() => x.values[0] ** 2, x) // Float64Array [6.000]
 */
export function finiteDifferences(
  loss: () => number,
  parameter: Tensor,
  step = 1e-5,
): Float64Array {
  const { values } = parameter
  return values.map((value, i) => {
    values[i] = value + step
    const above = loss()
    values[i] = value - step
    const below = loss()
    values[i] = value
    return (above - below) / (2 * step)
  })
}
