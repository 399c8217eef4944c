import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { armStatistics, largestIndex } from './arm-statistics.ts'
import type { Bandit } from './bandit.ts'

/**
 * Upper-confidence-bound bandit (UCB1): pulls the arm that could be the best one, given how little is
 * known of it.
 *
 * bound(arm) = mean(arm) + exploration · √(ln t / pulls(arm)), t = all pulls so far
 *
 * Every arm is pulled once first, in order; then always the arm with the largest bound, the lower
 * number among equals. Nothing is random. For rewards in [0, 1] and the default exploration √2 the
 * expected regret after t pulls is at most 8 Σ ln t / gap + (1 + π²/3) Σ gap, over the arms that are not best.
 *
 * Throws when `arms` is not an integer of at least 1 or exploration is negative; an update, when the
 * arm does not exist or the reward is not finite.
 *
 * Source: P. Auer, N. Cesa-Bianchi and P. Fischer, "Finite-time analysis of the multiarmed bandit
 * problem", Machine Learning 47 (2002).
 *
 * @param options.exploration width of the bounds, in the unit of the rewards; by default √2
 *
 * @example
 * const bandit = upperConfidenceBound({ arms: 2 })
 * for (const reward of [1, 0, 1, 1]) bandit.update(0, reward)
 * bandit.update(1, 0.5)
 * bandit.choose() // 1, with 0.5 + √2 √(ln 5) = 2.29 against 0.75 + √2 √(ln 5 / 4) = 1.65
 */
export function upperConfidenceBound({
  arms,
  exploration = Math.SQRT2,
}: {
  readonly arms: number
  readonly exploration?: number
}): Bandit {
  nonNegativeNumber('exploration', exploration)
  const { pulls, sums, add, means } = armStatistics(arms)
  const bounds = new Float64Array(arms)

  return {
    choose() {
      const untried = pulls.indexOf(0)
      if (untried !== -1) return untried
      const logTotal = Math.log(pulls.reduce((sum, count) => sum + count))
      for (let arm = 0; arm < arms; arm++) {
        bounds[arm] = sums[arm] / pulls[arm] + exploration * Math.sqrt(logTotal / pulls[arm])
      }
      return largestIndex(bounds)
    },
    update: add,
    pulls: () => pulls.slice(),
    means,
  }
}
