import { createRandom } from '../random/create-random.ts'
import type {
  FactorizationMachineModel,
  FactorizationMachineOptions,
} from './factorization-machine.ts'
import { isSparse } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'

type Settings = Required<Omit<FactorizationMachineOptions, 'sampleWeights' | 'onProgress'>> &
  Pick<FactorizationMachineOptions, 'sampleWeights' | 'onProgress'>

/** A factorization machine by AdaGrad, a step a row. The arguments have been checked. */
export function fitFactorsByAdaGrad(
  features: FeatureRows,
  labels: ArrayLike<number>,
  settings: Settings,
): FactorizationMachineModel {
  const { objective, dimension, epochs, learningRate, l2, seed, sampleWeights } = settings
  const { rows, columns, values } = features
  const rowStarts = isSparse(features) ? features.rowStarts : undefined
  const columnIndices = isSparse(features) ? features.columnIndices : undefined
  const random = createRandom(seed)
  const weights = new Float64Array(columns)
  const vectors = new Float64Array(columns * dimension).map(() => random.normal(0, 0.1))
  let intercept = 0
  // AdaGrad's memory: the sum of the squared gradients of each number.
  const weightSquares = new Float64Array(columns)
  const vectorSquares = new Float64Array(columns * dimension)
  let interceptSquares = 0
  const sums = new Float64Array(dimension)
  const order = Int32Array.from({ length: rows }, (_, row) => row)
  const trainingLoss: number[] = []
  const total = totalOf(sampleWeights, rows)

  for (let epoch = 0; epoch < epochs; epoch++) {
    let lossSum = 0
    for (const row of random.shuffle(order)) {
      const start = rowStarts ? rowStarts[row] : row * columns
      const end = rowStarts ? rowStarts[row + 1] : start + columns
      let score = intercept
      let squares = 0
      sums.fill(0)
      for (let entry = start; entry < end; entry++) {
        const column = columnIndices ? columnIndices[entry] : entry - start
        const value = values[entry]
        score += value * weights[column]
        for (let f = 0, i = column * dimension; f < dimension; f++, i++) {
          const product = value * vectors[i]
          sums[f] += product
          squares += product * product
        }
      }
      let squaredSums = 0
      for (let f = 0; f < dimension; f++) squaredSums += sums[f] * sums[f]
      score += (squaredSums - squares) / 2

      const rowWeight = sampleWeights ? sampleWeights[row] : 1
      if (rowWeight === 0) continue
      const label = labels[row]
      let error = score - label
      if (objective === 'squared') lossSum += (rowWeight * error * error) / 2
      else {
        const exponential = Math.exp(-Math.abs(score))
        error = (score >= 0 ? 1 : exponential) / (1 + exponential) - label
        lossSum += rowWeight * (Math.log1p(exponential) + Math.max(score, 0) - label * score)
      }
      error *= rowWeight

      interceptSquares += error * error
      if (error !== 0) intercept -= (learningRate * error) / Math.sqrt(interceptSquares)
      for (let entry = start; entry < end; entry++) {
        const value = values[entry]
        if (value === 0) continue
        const column = columnIndices ? columnIndices[entry] : entry - start
        const scale = error * value
        const slope = scale + l2 * weights[column]
        weightSquares[column] += slope * slope
        if (slope !== 0)
          weights[column] -= (learningRate * slope) / Math.sqrt(weightSquares[column])
        for (let f = 0, i = column * dimension; f < dimension; f++, i++) {
          // d score / d v_if = x_i * (what the other columns add up to).
          const before = vectors[i]
          const slope = scale * (sums[f] - value * before) + l2 * before
          if (slope === 0) continue
          const squares = vectorSquares[i] + slope * slope
          vectorSquares[i] = squares
          vectors[i] = before - (learningRate * slope) / Math.sqrt(squares)
        }
      }
    }
    trainingLoss.push(lossSum / total)
    settings.onProgress?.(epoch + 1, epochs)
  }
  return {
    objective,
    intercept,
    weights: Array.from(weights),
    vectors: { rows: columns, columns: dimension, values: Array.from(vectors) },
    trainingLoss,
  }
}

function totalOf(sampleWeights: ArrayLike<number> | undefined, rows: number): number {
  if (!sampleWeights) return rows
  let total = 0
  for (let row = 0; row < rows; row++) total += sampleWeights[row]
  return total
}
