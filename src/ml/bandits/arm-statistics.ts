import { badArgument } from '../checks/bad-argument.ts'
import { finiteNumber } from '../checks/finite-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'

/** Pulls and rewards of each arm: what every bandit without a context remembers. */
export interface ArmStatistics {
  readonly pulls: Float64Array
  readonly sums: Float64Array
  add(arm: number, reward: number): void
  means(): Float64Array
}

export function armStatistics(arms: number): ArmStatistics {
  positiveInteger('arms', arms)
  const pulls = new Float64Array(arms)
  const sums = new Float64Array(arms)
  return {
    pulls,
    sums,
    add(arm, reward) {
      checkArm(arm, arms)
      finiteNumber('reward', reward)
      pulls[arm]++
      sums[arm] += reward
    },
    means: () => sums.map((sum, arm) => sum / pulls[arm]),
  }
}

/** Throws unless `arm` is the number of one of the arms. */
export function checkArm(arm: number, arms: number): void {
  if (!(Number.isInteger(arm) && arm >= 0 && arm < arms)) {
    throw badArgument('arm', arm, `an integer from 0 to ${arms - 1}`)
  }
}

/** The number of the largest value; the first among equals. */
export function largestIndex(values: ArrayLike<number>): number {
  let best = 0
  for (let index = 1; index < values.length; index++) {
    if (values[index] > values[best]) best = index
  }
  return best
}
