import type { Tensor } from './tensor.ts'

/** Moves parameters down their gradients. */
export type Optimizer = {
  /** Takes one step and sets the gradients back to 0. */
  readonly step: () => void
}

export type AdamOptions = {
  /** 0.001. */
  readonly learningRate?: number
  /** How slowly the mean gradient forgets; 0.9. */
  readonly beta1?: number
  /** How slowly the mean squared gradient forgets; 0.999. */
  readonly beta2?: number
  /** Added to the divisor; 1e-8. */
  readonly epsilon?: number
  /** Each step also shrinks values by learningRate * weightDecay (AdamW); 0. */
  readonly weightDecay?: number
}

/**
 * Adam (Kingma & Ba, 2015), with decoupled weight decay (Loshchilov & Hutter, 2019).
 *
 * With m and v the running means of the gradient and of its square, corrected for their start at 0,
 * a step is value -= learningRate * m / (sqrt(v) + epsilon). Of an embedding table only the rows
 * that the loss read are updated, their running means included ("lazy" Adam): a step then costs as
 * much as the batch is large, not as the table is.
 *
 * @example
 * const { backward, createAdam, multiply, parameter } = autograd
 * const x = parameter(1, 1, [1])
 * const optimizer = createAdam([x], { learningRate: 0.1 })
 * backward(multiply(x, x))
 * optimizer.step()
 * x.values // Float64Array [0.900], as the first step is as long as the learning rate
 */
export function createAdam(parameters: readonly Tensor[], options: AdamOptions = {}): Optimizer {
  const { learningRate = 0.001, beta1 = 0.9, beta2 = 0.999 } = options
  const { epsilon = 1e-8, weightDecay = 0 } = options
  const shrinkage = 1 - learningRate * weightDecay
  const means = parameters.map((tensor) => new Float64Array(tensor.values.length))
  const squares = parameters.map((tensor) => new Float64Array(tensor.values.length))
  let steps = 0

  function update(index: number, start: number, end: number): void {
    const { values, gradient } = parameters[index]
    if (!gradient) return
    const mean = means[index]
    const square = squares[index]
    const rate = learningRate / (1 - beta1 ** steps)
    const correction = 1 / Math.sqrt(1 - beta2 ** steps)
    for (let i = start; i < end; i++) {
      const slope = gradient[i]
      mean[i] = beta1 * mean[i] + (1 - beta1) * slope
      square[i] = beta2 * square[i] + (1 - beta2) * slope * slope
      const divisor = correction * Math.sqrt(square[i]) + epsilon
      values[i] = shrinkage * values[i] - (rate * mean[i]) / divisor
      gradient[i] = 0
    }
  }

  function step(): void {
    steps++
    parameters.forEach((tensor, index) => {
      forEachTouchedRange(tensor, (start, end) => update(index, start, end))
    })
  }

  return { step }
}

/** Calls `visit` with the places whose gradient may not be 0, and forgets the touched rows. */
export function forEachTouchedRange(
  tensor: Tensor,
  visit: (start: number, end: number) => void,
): void {
  const { columns, touched, values } = tensor
  if (!touched) {
    visit(0, values.length)
    return
  }
  for (const row of touched.list) {
    visit(row * columns, (row + 1) * columns)
    touched.isTouched[row] = 0
  }
  touched.list.length = 0
}
