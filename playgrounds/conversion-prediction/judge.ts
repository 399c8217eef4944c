/** How good predictions are, judged by what the world knows. */
import { meanInterval } from 'shortlist/ml'
import type { Predict } from './learners.ts'
import type { Click } from './log.ts'
import { KINDS } from './world.ts'

export const meanOf = (values: ArrayLike<number>) =>
  meanInterval(values).mean

/** Expected over true conversions: 1 is right. */
export function trueRatio(said: ArrayLike<number>, clicks: Click[]) {
  let expected = 0
  let real = 0
  clicks.forEach(({ truth }, i) => {
    expected += said[i]
    real += truth.chance
  })
  return expected / real
}

/** The same for each kind of advertiser, in the order of KINDS. */
export const ratioByKind = (said: ArrayLike<number>, clicks: Click[]) =>
  KINDS.map((_, kind) => {
    const some = [...clicks.keys()].filter((i) => clicks[i].kind === kind)
    return trueRatio(
      some.map((i) => said[i]),
      some.map((i) => clicks[i]),
    )
  })

/** Log loss above that of somebody who knows the chances, in thousandths:
 * 0 is the best there is. */
export function excessLoss(said: ArrayLike<number>, clicks: Click[]) {
  const losses = clicks.map(({ truth: { chance } }, i) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, said[i]))
    return (
      chance * Math.log(chance / p) +
      (1 - chance) * Math.log((1 - chance) / (1 - p))
    )
  })
  return 1000 * meanOf(losses)
}

export const judge = (predict: Predict, clicks: Click[]) => {
  const said = predict(clicks)
  return {
    ratio: trueRatio(said, clicks),
    byKind: ratioByKind(said, clicks),
    excess: excessLoss(said, clicks),
  }
}
