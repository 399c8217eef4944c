/** What a probability is worth when money depends on it. */
import {
  calibrationRatio,
  expectedCalibrationError,
  rocAuc,
} from 'shortlist/ml'
import { COST, type People } from './world.ts'

/** True profit of sending to whom it seems to pay, in dollars a person. */
export function profit(
  { chances, values }: People,
  believed: ArrayLike<number>,
): number {
  let sum = 0
  for (let i = 0; i < chances.length; i++) {
    const send = believed[i] * values[i] > COST
    if (send) sum += chances[i] * values[i] - COST
  }
  return sum / chances.length
}

export function judge(people: People, believed: Float64Array) {
  const { bought, chances } = people
  return {
    auc: rocAuc(bought, believed),
    ratio: calibrationRatio(bought, believed),
    error: expectedCalibrationError(bought, believed),
    /** Of what knowing every chance would earn. */
    profit: profit(people, believed) / profit(people, chances),
  }
}
