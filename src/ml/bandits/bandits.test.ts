import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import type { Bandit } from './bandit.ts'
import { drawBeta } from './draw-beta.ts'
import { epsilonGreedy } from './epsilon-greedy.ts'
import { thompsonSampling } from './thompson-sampling.ts'
import { upperConfidenceBound } from './upper-confidence-bound.ts'

const makers = { epsilonGreedy, upperConfidenceBound, thompsonSampling } as const

/** Pulls arms that pay 1 with these chances; returns the expected reward lost. */
function regretOf(bandit: Bandit, chances: number[], pulls: number, seed: number): number {
  const random = createRandom(seed)
  const best = Math.max(...chances)
  let regret = 0
  for (let pull = 0; pull < pulls; pull++) {
    const arm = bandit.choose()
    regret += best - chances[arm]
    bandit.update(arm, random.bernoulli(chances[arm]) ? 1 : 0)
  }
  return regret
}

describe.each(Object.entries(makers))('%s', (_name, create) => {
  test('counts pulls and averages rewards, in whatever order they come', () => {
    const pull = fc.tuple(
      fc.nat(2),
      fc.nat(4).map((quarters) => quarters / 4),
    )
    fc.assert(
      fc.property(fc.array(pull), (pulls) => {
        const bandit = create({ arms: 3 })
        for (const [arm, reward] of pulls) bandit.update(arm, reward)
        for (let arm = 0; arm < 3; arm++) {
          const rewards = pulls.filter(([other]) => other === arm).map(([, reward]) => reward)
          expect(bandit.pulls()[arm]).toBe(rewards.length)
          const sum = rewards.reduce((total, reward) => total + reward, 0)
          expect(bandit.means()[arm]).toBe(sum / rewards.length)
        }
        const chosen = bandit.choose()
        expect(chosen >= 0 && chosen < 3 && Number.isInteger(chosen)).toBe(true)
      }),
    )
  })

  test('comes to prefer the best arm', () => {
    const bandit = create({ arms: 4 })
    regretOf(bandit, [0.2, 0.3, 0.7, 0.1], 2000, 1)
    expect(bandit.pulls()[2]).toBeGreaterThan(1500)
    expect(bandit.means()[2]).toBeCloseTo(0.7, 1)
  })

  test('chooses the same again from the same seed', () => {
    const [one, other] = [create({ arms: 5 }), create({ arms: 5 })]
    const run = (bandit: Bandit) => regretOf(bandit, [0.1, 0.2, 0.3, 0.4, 0.5], 300, 7)
    expect(run(one)).toBe(run(other))
    expect(one.pulls()).toEqual(other.pulls())
  })

  test('hands out copies of what it remembers', () => {
    const bandit = create({ arms: 1 })
    bandit.update(0, 1)
    bandit.pulls()[0] = 99
    bandit.means()[0] = 99
    expect([bandit.pulls()[0], bandit.means()[0]]).toEqual([1, 1])
  })

  test('has nothing to choose with one arm', () => {
    expect(create({ arms: 1 }).choose()).toBe(0)
    expect(create({ arms: 1 }).means()[0]).toBeNaN()
  })

  test('names what is wrong', () => {
    expect(() => create({ arms: 0 })).toThrow('arms is 0; expected an integer of at least 1')
    const bandit = create({ arms: 2 })
    expect(() => bandit.update(2, 1)).toThrow('arm is 2; expected an integer from 0 to 1')
    expect(() => bandit.update(0.5, 1)).toThrow('arm is 0.5; expected an integer from 0 to 1')
    expect(() => bandit.update(0, NaN)).toThrow('reward is NaN; expected')
    expect(Array.from(bandit.pulls())).toEqual([0, 0])
  })
})

describe('epsilonGreedy', () => {
  test('leaves the best arm with probability epsilon (n - 1) / n', () => {
    const bandit = epsilonGreedy({ arms: 4, epsilon: 0.2 })
    for (let arm = 0; arm < 4; arm++) bandit.update(arm, arm)
    const counts = [0, 0, 0, 0]
    for (let choice = 0; choice < 10_000; choice++) counts[bandit.choose()]++
    // Binomial: 0.85 with a deviation of 0.0036, 0.05 with one of 0.0022.
    expect(Math.abs(counts[3] / 10_000 - 0.85)).toBeLessThan(5 * 0.0036)
    for (const arm of [0, 1, 2]) {
      expect(Math.abs(counts[arm] / 10_000 - 0.05)).toBeLessThan(5 * 0.0022)
    }
  })

  test('tries arms that were never pulled before any other, equals at random', () => {
    const bandit = epsilonGreedy({ arms: 3, epsilon: 0 })
    bandit.update(1, 100)
    const counts = [0, 0, 0]
    for (let choice = 0; choice < 2000; choice++) counts[bandit.choose()]++
    expect(counts[1]).toBe(0)
    expect(Math.abs(counts[0] - 1000)).toBeLessThan(5 * Math.sqrt(500))
  })

  test('loses epsilon times the mean gap for ever', () => {
    // Once it knows: 0.1 · (0.6 + 0.3 + 0) / 3 = 0.03 a pull.
    const bandit = epsilonGreedy({ arms: 3, epsilon: 0.1 })
    const before = regretOf(bandit, [0.2, 0.5, 0.8], 3000, 2)
    const after = regretOf(bandit, [0.2, 0.5, 0.8], 20_000, 3)
    expect(after / 20_000).toBeCloseTo(0.03, 2)
    expect(before).toBeGreaterThan(0)
  })

  test('refuses an epsilon that is no probability', () => {
    expect(() => epsilonGreedy({ arms: 2, epsilon: 1.1 })).toThrow('epsilon is 1.1; expected')
  })
})

describe('upperConfidenceBound', () => {
  test('chooses by the bound, by hand', () => {
    const bandit = upperConfidenceBound({ arms: 2 })
    for (const reward of [1, 0, 1, 1]) bandit.update(0, reward)
    expect(bandit.choose()).toBe(1)
    bandit.update(1, 0.5)
    // 0.75 + √2 √(ln 5 / 4) = 1.647 against 0.5 + √2 √(ln 5) = 2.294.
    expect(bandit.choose()).toBe(1)
    for (let pull = 0; pull < 4; pull++) bandit.update(1, 0.5)
    // 0.75 + √2 √(ln 9 / 4) = 1.798 against 0.5 + √2 √(ln 9 / 5) = 1.437.
    expect(bandit.choose()).toBe(0)
  })

  test('tries every arm once, in order, and the lower number among equals', () => {
    const bandit = upperConfidenceBound({ arms: 3 })
    const choices = Array.from({ length: 4 }, () => {
      const arm = bandit.choose()
      bandit.update(arm, 0.5)
      return arm
    })
    expect(choices).toEqual([0, 1, 2, 0])
  })

  test('stays below the bound of Auer, Cesa-Bianchi and Fischer (theorem 1)', () => {
    const chances = [0.5, 0.6, 0.8]
    const gaps = [0.3, 0.2]
    const pulls = 5000
    const bound =
      gaps.reduce((sum, gap) => sum + (8 * Math.log(pulls)) / gap, 0) +
      (1 + Math.PI ** 2 / 3) * gaps.reduce((sum, gap) => sum + gap)
    const regrets = [1, 2, 3, 4, 5].map((seed) =>
      regretOf(upperConfidenceBound({ arms: 3 }), chances, pulls, seed),
    )
    expect(regrets.reduce((sum, regret) => sum + regret) / 5).toBeLessThan(bound)
    // By far less than linear: twice the pulls from 5,000 on cost less than half as much again.
    const bandit = upperConfidenceBound({ arms: 3 })
    const first = regretOf(bandit, chances, pulls, 1)
    expect(regretOf(bandit, chances, pulls, 2)).toBeLessThan(first / 2)
  })

  test('is greedy without exploration', () => {
    const bandit = upperConfidenceBound({ arms: 2, exploration: 0 })
    bandit.update(0, 0.2)
    bandit.update(1, 0.1)
    expect(bandit.choose()).toBe(0)
    expect(() => upperConfidenceBound({ arms: 2, exploration: -1 })).toThrow('exploration is -1')
  })
})

describe('thompsonSampling', () => {
  test('chooses an arm as often as it is likely to be the best', () => {
    // P(X > Y) for X ~ Beta(1, 1), Y ~ Beta(3, 2) is 1 - E[Y] = 0.4, since X is uniform.
    const bandit = thompsonSampling({ arms: 2 })
    for (const reward of [1, 1, 0]) bandit.update(1, reward)
    let first = 0
    for (let choice = 0; choice < 20_000; choice++) first += bandit.choose() === 0 ? 1 : 0
    expect(Math.abs(first / 20_000 - 0.4)).toBeLessThan(5 * Math.sqrt(0.24 / 20_000))
  })

  test('loses less than epsilon-greedy in the long run', () => {
    const chances = [0.05, 0.06, 0.1]
    const sumOf = (create: (seed: number) => Bandit) =>
      [1, 2, 3, 4].reduce((sum, seed) => sum + regretOf(create(seed), chances, 20_000, seed), 0)
    const thompson = sumOf((seed) => thompsonSampling({ arms: 3, seed }))
    const greedy = sumOf((seed) => epsilonGreedy({ arms: 3, epsilon: 0.1, seed }))
    expect(thompson).toBeLessThan(greedy)
  })

  test('starts from what the prior says', () => {
    const bandit = thompsonSampling({ arms: 2, priorSuccesses: 1000, priorFailures: 1000 })
    for (let pull = 0; pull < 5; pull++) bandit.update(0, 1)
    let first = 0
    for (let choice = 0; choice < 2000; choice++) first += bandit.choose() === 0 ? 1 : 0
    expect(first / 2000).toBeLessThan(0.65)
  })

  test('refuses rewards outside [0, 1] and priors of 0', () => {
    const bandit = thompsonSampling({ arms: 1 })
    expect(() => bandit.update(0, 1.5)).toThrow('reward is 1.5; expected a probability')
    expect(() => thompsonSampling({ arms: 1, priorSuccesses: 0 })).toThrow('priorSuccesses is 0')
    expect(() => thompsonSampling({ arms: 1, priorFailures: 0 })).toThrow('priorFailures is 0')
  })
})

describe('drawBeta', () => {
  test.each([
    [1, 1],
    [0.3, 0.5],
    [2, 5],
    [80, 20],
    [0.01, 0.01],
  ])('has mean and variance of Beta(%d, %d)', (alpha, beta) => {
    const random = createRandom(11)
    const draws = Array.from({ length: 20_000 }, () => drawBeta(random, alpha, beta))
    const mean = alpha / (alpha + beta)
    const variance = (mean * (1 - mean)) / (alpha + beta + 1)
    const sampleMean = draws.reduce((sum, x) => sum + x) / 20_000
    const sampleVariance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 20_000
    expect(Math.abs(sampleMean - mean)).toBeLessThan(5 * Math.sqrt(variance / 20_000))
    expect(Math.abs(sampleVariance / variance - 1)).toBeLessThan(0.08)
    expect(draws.every((x) => x >= 0 && x <= 1)).toBe(true)
  })
})
