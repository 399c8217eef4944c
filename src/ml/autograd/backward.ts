import type { Tensor } from './tensor.ts'

/**
 * Computes how a loss changes with every parameter it was computed from: reverse-mode
 * differentiation, the chain rule from the loss back to the leaves.
 *
 * Adds d loss / d value to the `gradient` of each parameter; optimisers set those back to 0. Call it
 * once for each loss that you compute.
 *
 * @throws RangeError if the loss is not 1 x 1 or depends on no parameter.
 * @example
 * const { backward, multiply, parameter } = autograd
 * const x = parameter(1, 1, [3])
 * backward(multiply(x, x))
 * x.gradient // Float64Array [6]
 */
export function backward(loss: Tensor): void {
  if (loss.values.length !== 1) {
    throw new RangeError(`loss is ${loss.rows} x ${loss.columns}; expected 1 x 1`)
  }
  if (!loss.gradient) throw new RangeError('loss depends on no parameter')
  loss.gradient[0] += 1
  const order = inputsFirst(loss)
  for (let i = order.length - 1; i >= 0; i--) {
    const { gradient, passBack } = order[i]
    if (gradient && passBack) passBack(gradient)
  }
}

/** All tensors that a loss was computed from, each after its inputs, the loss last. */
function inputsFirst(loss: Tensor): Tensor[] {
  const seen = new Set<Tensor>()
  const order: Tensor[] = []
  function visit(tensor: Tensor): void {
    if (seen.has(tensor) || !tensor.gradient) return
    seen.add(tensor)
    tensor.inputs.forEach(visit)
    order.push(tensor)
  }
  visit(loss)
  return order
}
