import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Each row less its mean, divided by its standard deviation, then scaled and shifted a column:
 * gain_j * (x_j - mean) / sqrt(variance + 1e-5) + bias_j (Ba, Kiros & Hinton, 2016).
 *
 * @param gain 1 x columns.
 * @param bias 1 x columns.
 * @throws RangeError if gain or bias is of another size.
 * @example
 * const { constant, layerNorm } = autograd
 * const gain = constant(1, 2, [1, 1])
 * const bias = constant(1, 2, [0, 0])
 * layerNorm(constant(1, 2, [1, 3]), gain, bias).values // Float64Array [-1.000, 1.000]
 */
export function layerNorm(input: Tensor, gain: Tensor, bias: Tensor): Tensor {
  const { rows, columns, values } = input
  if (gain.values.length !== columns || bias.values.length !== columns) {
    throw new RangeError(
      `gain and bias have ${gain.values.length} and ${bias.values.length} numbers; expected ${columns}`,
    )
  }
  const standard = new Float64Array(values.length)
  const deviations = new Float64Array(rows)
  const result = operation(rows, columns, [input, gain, bias], (gradient) => {
    for (let row = 0; row < rows; row++) {
      const start = row * columns
      let mean = 0
      let along = 0
      for (let j = 0; j < columns; j++) {
        const slope = gradient[start + j] * gain.values[j]
        mean += slope / columns
        along += (slope * standard[start + j]) / columns
        if (gain.gradient) gain.gradient[j] += gradient[start + j] * standard[start + j]
        if (bias.gradient) bias.gradient[j] += gradient[start + j]
      }
      if (!input.gradient) continue
      for (let j = 0; j < columns; j++) {
        const slope = gradient[start + j] * gain.values[j]
        input.gradient[start + j] += (slope - mean - along * standard[start + j]) / deviations[row]
      }
    }
  })
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    let mean = 0
    for (let j = 0; j < columns; j++) mean += values[start + j] / columns
    let variance = 0
    for (let j = 0; j < columns; j++) variance += (values[start + j] - mean) ** 2 / columns
    deviations[row] = Math.sqrt(variance + 1e-5)
    for (let j = 0; j < columns; j++) {
      standard[start + j] = (values[start + j] - mean) / deviations[row]
      result.values[start + j] = gain.values[j] * standard[start + j] + bias.values[j]
    }
  }
  return result
}
