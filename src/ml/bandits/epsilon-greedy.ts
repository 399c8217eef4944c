import { probability } from '../checks/probability.ts'
import { createRandom } from '../random/create-random.ts'
import { armStatistics } from './arm-statistics.ts'
import type { Bandit } from './bandit.ts'

/**
 * Epsilon-greedy bandit: pulls the arm with the best mean so far, but now and then any arm at random.
 *
 * With probability epsilon each of the n arms is equally likely; otherwise the arm with the largest mean is pulled, so that the
 * best one so far has probability 1 - epsilon + epsilon / n. An arm that was never pulled counts as better
 * than any that was; among equals one is drawn at random.
 *
 * It never stops exploring: the regret grows by epsilon times the mean gap, for ever.
 *
 * Throws when `arms` is not an integer of at least 1 or epsilon is outside [0, 1]; an update, when the
 * arm does not exist or the reward is not finite.
 *
 * Source: R. Sutton and A. Barto, "Reinforcement learning", 2nd edition 2018, chapter 2.
 *
 * @param options.epsilon share of pulls that ignore what was learnt, by default 0.1
 * @param options.seed where the chance comes from; 1
 *
 * @example
 * const bandit = epsilonGreedy({ arms: 2, epsilon: 0 })
 * bandit.update(0, 0.3)
 * bandit.update(1, 0.5)
 * bandit.choose() // 1
 * bandit.means() // Float64Array [0.3, 0.5]
 */
export function epsilonGreedy({
  arms,
  epsilon = 0.1,
  seed = 1,
}: {
  readonly arms: number
  readonly epsilon?: number
  readonly seed?: number
}): Bandit {
  probability('epsilon', epsilon)
  const { pulls, sums, add, means } = armStatistics(arms)
  const random = createRandom(seed)

  return {
    choose() {
      if (random.bernoulli(epsilon)) return random.integer(0, arms)
      let best = 0
      let bestMean = -Infinity
      let equals = 0
      for (let arm = 0; arm < arms; arm++) {
        const mean = pulls[arm] === 0 ? Infinity : sums[arm] / pulls[arm]
        if (mean > bestMean) equals = 0
        else if (mean < bestMean) continue
        // The n-th of several equals takes the place with chance 1 / n: all are equally likely.
        equals++
        bestMean = mean
        if (equals === 1 || random.integer(0, equals) === 0) best = arm
      }
      return best
    },
    update: add,
    pulls: () => pulls.slice(),
    means,
  }
}
