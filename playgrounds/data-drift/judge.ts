import {
  calibrationRatio,
  kolmogorovSmirnov,
  normalizedEntropy,
  populationStabilityIndex,
} from 'shortlist/ml'
import type { Model } from './model.ts'
import { createRequests, usual, type WorldSettings } from './world.ts'

type Settings = Partial<WorldSettings> & { seed: number }

/** What a drift monitor reads off the inputs. */
export function monitor(settings: Settings) {
  const [old, now] = createRequests({ ...usual, ...settings })
  return {
    stability: populationStabilityIndex(old.x, now.x),
    pValue: kolmogorovSmirnov(old.x, now.x).pValue,
  }
}

/** What the change costs: expected over real clicks, and normalized entropy
 * above that of the true chances. */
export function harm(model: Model, settings: Settings) {
  const [old, now] = createRequests({ ...usual, ...settings })
  const predicted = model(old, now.x)
  return {
    calibration: calibrationRatio(now.clicked, predicted),
    excess:
      normalizedEntropy(now.clicked, predicted) -
      normalizedEntropy(now.clicked, now.chance),
  }
}
