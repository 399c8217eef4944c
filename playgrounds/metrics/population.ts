/** Rows whose true chance is known: from 0 to 0.3, small ones more often. */
import {
  averagePrecisionScore,
  brierScore,
  calibrationRatio,
  createRandom,
  expectedCalibrationError,
  normalizedEntropy,
  rocAuc,
} from 'shortlist/ml'
import { predictors } from './predictors.ts'

const ROWS = 20_000

export function createRows(seed: number) {
  const random = createRandom(seed)
  const chances = Float64Array.from(
    { length: ROWS },
    () => 0.3 * random.uniform() ** 1.5,
  )
  const labels = chances.map((chance) => (random.bernoulli(chance) ? 1 : 0))
  return { chances, labels }
}

const inRange = (value: number) => Math.min(0.999, Math.max(0.001, value))

/** Every metric of probabilities, for each predictor. */
export function measure({
  chances,
  labels,
}: ReturnType<typeof createRows>) {
  return Object.entries(predictors).map(([predictor, tell]) => {
    const told = chances.map((chance) => inRange(tell(chance)))
    return {
      predictor,
      auc: rocAuc(labels, told),
      average: averagePrecisionScore(labels, told),
      entropy: normalizedEntropy(labels, told),
      brier: brierScore(labels, told),
      error: expectedCalibrationError(labels, told),
      ratio: calibrationRatio(labels, told),
    }
  })
}
