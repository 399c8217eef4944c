/** Ways to value a policy that has not run. */
import {
  doublyRobust,
  inversePropensityWeights,
  snips,
  type LoggedRewards,
} from 'shortlist/ml'
import { ITEMS, type Log } from './world.ts'

/** The past is another log of the same policy, to learn models from. */
export type Estimator = (log: Log, past: Log) => number

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

export const agreeing = (log: LoggedRewards) =>
  snips({ ...log, propensities: Array.from(log.propensities, () => 1) })
    .value

export const ips: Estimator = ({ rewards, propensities, ...log }) => {
  const weights = inversePropensityWeights(propensities, log)
  return mean(rewards.map((reward, row) => reward * weights[row]))
}

/** A simple model: the click rate of each item, for everybody. */
function itemRates({ items, rewards }: Log): number[] {
  return Array.from({ length: ITEMS }, (_, item) => {
    const seen = rewards.filter((_, row) => items[row] === item)
    return seen.length > 0 ? mean(seen) : mean(rewards)
  })
}

export const model: Estimator = ({ wanted }, past) => {
  const rates = itemRates(past)
  return mean(wanted.map((item) => rates[item]))
}

export const both: Estimator = (log, past) => {
  const rates = itemRates(past)
  return doublyRobust({
    ...log,
    predictedRewards: log.items.map((item) => rates[item]),
    predictedTargetRewards: log.wanted.map((item) => rates[item]),
  }).value
}

/** Propensities guessed by how often each item was shown to anybody. */
export const guessed: Estimator = (log, past) => {
  const shares = Array.from(
    { length: ITEMS },
    (_, item) =>
      (past.items.filter((one) => one === item).length + 1) /
      (past.items.length + ITEMS),
  )
  const propensities = log.items.map((item) => shares[item])
  return snips({ ...log, propensities }).value
}
