import { positiveNumber } from '../checks/positive-number.ts'
import { probability } from '../checks/probability.ts'
import { createRandom } from '../random/create-random.ts'
import { armStatistics, largestIndex } from './arm-statistics.ts'
import type { Bandit } from './bandit.ts'
import { drawBeta } from './draw-beta.ts'

/**
 * Thompson sampling for rewards from 0 to 1: pulls each arm as often as it is likely to be the best.
 *
 * After s successes and f failures the rate of an arm is believed to be Beta(priorSuccesses + s, priorFailures + f).
 * Each choice draws one rate an arm from these beliefs and pulls the arm with the largest. A reward
 * between 0 and 1 counts as that much of a success and the rest of a failure.
 *
 * Throws when `arms` is not an integer of at least 1 or a prior is not above 0; an update, when the
 * arm does not exist or the reward is outside [0, 1].
 *
 * Source: O. Chapelle and L. Li, "An empirical evaluation of Thompson sampling", NIPS 2011.
 *
 * @param options.priorSuccesses successes that each arm starts from, by default 1
 * @param options.priorFailures failures that each arm starts from, by default 1: together, any rate
 * @param options.seed where the chance comes from; 1
 *
 * @example
 * const bandit = thompsonSampling({ arms: 2 })
 * for (let pull = 0; pull < 100; pull++) bandit.update(pull % 2, pull % 2)
 * bandit.choose() // 1
 * bandit.means() // Float64Array [0, 1]
 */
export function thompsonSampling({
  arms,
  priorSuccesses = 1,
  priorFailures = 1,
  seed = 1,
}: {
  readonly arms: number
  readonly priorSuccesses?: number
  readonly priorFailures?: number
  readonly seed?: number
}): Bandit {
  positiveNumber('priorSuccesses', priorSuccesses)
  positiveNumber('priorFailures', priorFailures)
  const { pulls, sums, add, means } = armStatistics(arms)
  const random = createRandom(seed)
  const draws = new Float64Array(arms)

  return {
    choose() {
      for (let arm = 0; arm < arms; arm++) {
        const failures = pulls[arm] - sums[arm]
        draws[arm] = drawBeta(random, priorSuccesses + sums[arm], priorFailures + failures)
      }
      return largestIndex(draws)
    },
    update(arm, reward) {
      probability('reward', reward)
      add(arm, reward)
    },
    pulls: () => pulls.slice(),
    means,
  }
}
