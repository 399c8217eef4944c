import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiSquareSurvival } from '../distributions/chi-square.ts'
import { createRandom } from './create-random.ts'
import type { Random } from './random.ts'

const DRAWS = 100_000

/** Moments over many draws, each within five of its standard errors of the theoretical value. */
function expectMoments(draw: () => number, mean: number, variance: number, fourth: number): void {
  let sum = 0
  let squares = 0
  for (let index = 0; index < DRAWS; index++) {
    const value = draw() - mean
    sum += value
    squares += value * value
  }
  expect(Math.abs(sum / DRAWS)).toBeLessThan(5 * Math.sqrt(variance / DRAWS))
  // The variance of a squared deviation is the fourth central moment less the squared variance.
  const spread = Math.sqrt((fourth - variance * variance) / DRAWS)
  expect(Math.abs(squares / DRAWS - variance)).toBeLessThan(5 * spread)
}

/** Pearson's chi-square of counts on a fixed seed; too good a fit would be as suspicious as a bad one. */
function expectProbabilities(draw: () => number, probabilities: number[]): void {
  const counts = probabilities.map(() => 0)
  for (let index = 0; index < DRAWS; index++) counts[draw()]!++
  const statistic = counts.reduce((sum, count, category) => {
    const expected = DRAWS * probabilities[category]!
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const pValue = chiSquareSurvival(statistic, probabilities.length - 1)
  expect(pValue).toBeGreaterThan(0.001)
  expect(pValue).toBeLessThan(0.999)
}

function normalized(weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

describe('createRandom', () => {
  test('gives the same sequence for the same seed, another for another', () => {
    const draws = (seed: number): number[] => {
      const random = createRandom(seed)
      return [random.uniform(), random.normal(), random.integer(0, 1000), random.exponential(2)]
    }
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
  })

  test('is pinned: changing a sequence would change every page', () => {
    const random = createRandom(42)
    expect([
      random.uniform(),
      random.normal(),
      random.integer(0, 100),
      random.shuffle([1, 2, 3, 4, 5]),
      random.choice(['a', 'b', 'c']),
      random.poisson(3),
      random.poisson(300),
      random.zipf(1000, 1.1),
      random.exponential(1),
      random.bernoulli(0.5),
    ]).toEqual([
      // 1264412219 · 2^-32, the first 32 of the sequence of `sfc32`, and 21 bits of the next.
      0.29439390788555,
      1.2380737547730531,
      76,
      [1, 4, 5, 2, 3],
      'a',
      1,
      285,
      122,
      0.7396792322415542,
      true,
    ])
  })

  test.each([[0.5], [NaN], [2 ** 60]])('refuses seed %d', (seed) => {
    expect(() => createRandom(seed)).toThrow(`seed is ${seed}; expected an integer`)
  })
})

describe('uniform', () => {
  test('has the moments of the uniform distribution', () => {
    const random = createRandom(1)
    expectMoments(() => random.uniform(), 1 / 2, 1 / 12, 1 / 80)
    expectMoments(() => random.uniform(-2, 4), 1, 36 / 12, 6 ** 4 / 80)
  })

  test('takes 53 bits: the lowest is set in half of the numbers', () => {
    const random = createRandom(2)
    const odd = Array.from({ length: 1000 }, () => (random.uniform() * 2 ** 53) % 2)
    const share = odd.reduce((sum, bit) => sum + bit, 0) / 1000
    expect(share).toBeGreaterThan(0.42)
    expect(share).toBeLessThan(0.58)
  })

  test('consecutive numbers are not correlated', () => {
    const random = createRandom(3)
    let previous = random.uniform()
    let sum = 0
    for (let draw = 0; draw < DRAWS; draw++) {
      const current = random.uniform()
      sum += (previous - 0.5) * (current - 0.5)
      previous = current
    }
    expect(Math.abs(sum / DRAWS)).toBeLessThan(5 / 12 / Math.sqrt(DRAWS))
  })

  test('stays in [low, high), and gives low when both are equal', () => {
    const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer(),
        bound,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (seed, low, width) => {
          const value = createRandom(seed).uniform(low, low + width)
          expect(value >= low && value < low + width).toBe(true)
          expect(createRandom(seed).uniform(low, low) === low).toBe(true)
        },
      ),
    )
  })
})

describe('normal', () => {
  test('has the moments of the normal distribution', () => {
    const random = createRandom(4)
    expectMoments(() => random.normal(), 0, 1, 3)
    expectMoments(() => random.normal(10, 0.5), 10, 0.25, 3 / 16)
  })

  test('has its tails: 2.28% beyond two standard deviations on either side', () => {
    const random = createRandom(5)
    const side = (value: number): number => (value < -2 ? 0 : value > 2 ? 2 : 1)
    expectProbabilities(() => side(random.normal()), [0.0227501, 0.9544997, 0.0227501])
  })

  test('with standard deviation 0 is the mean', () => {
    expect(createRandom(1).normal(3, 0)).toBe(3)
  })
})

describe('integer', () => {
  test('takes low and not high, each integer equally often', () => {
    const random = createRandom(6)
    expectProbabilities(() => random.integer(-3, 4) + 3, Array<number>(7).fill(1 / 7))
  })

  test('covers ranges beyond 32 bits', () => {
    const random = createRandom(7)
    expectMoments(() => random.integer(0, 2 ** 52) / 2 ** 52, 1 / 2, 1 / 12, 1 / 80)
  })
})

describe('shuffle', () => {
  test('gives a new array with the same values and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, values) => {
        const frozen = Object.freeze([...values])
        const shuffled = createRandom(seed).shuffle(frozen)
        expect(shuffled).not.toBe(frozen)
        expect(shuffled.sort((one, other) => one - other)).toEqual(
          values.sort((one, other) => one - other),
        )
      }),
    )
  })

  test('gives all orders equally often', () => {
    const random = createRandom(8)
    const orders = ['012', '021', '102', '120', '201', '210']
    expectProbabilities(
      () => orders.indexOf(random.shuffle(Uint8Array.of(0, 1, 2)).join('')),
      Array<number>(6).fill(1 / 6),
    )
  })
})

describe('choice', () => {
  test('takes each value equally often', () => {
    const random = createRandom(9)
    expectProbabilities(() => random.choice([0, 1, 2]), [1 / 3, 1 / 3, 1 / 3])
  })

  test('takes values in proportion to weights that need not sum to 1', () => {
    const random = createRandom(10)
    const weights = Object.freeze([1, 6, 3])
    expectProbabilities(() => random.choice([0, 1, 2], weights), [0.1, 0.6, 0.3])
  })

  test('never takes a value of weight 0, also at the ends', () => {
    const random = createRandom(11)
    for (let draw = 0; draw < 1000; draw++) {
      expect(random.choice(['a', 'b', 'c', 'd'], [0, 1e-300, 1e-300, 0])).toMatch(/[bc]/)
    }
  })
})

describe('poisson', () => {
  // Central moments of the Poisson distribution: variance = mean, fourth = mean (1 + 3 mean).
  test.each([0.3, 3, 11.9, 12.1, 40, 1000])('has the moments for mean %d', (mean) => {
    const random = createRandom(12)
    expectMoments(() => random.poisson(mean), mean, mean, mean * (1 + 3 * mean))
  })

  test.each([2.5, 14])('has the probabilities for mean %d', (mean) => {
    const random = createRandom(13)
    const last = Math.ceil(mean * 2)
    const probabilities = [Math.exp(-mean)]
    for (let count = 1; count < last; count++) {
      probabilities.push((probabilities.at(-1)! * mean) / count)
    }
    probabilities.push(1 - probabilities.reduce((sum, probability) => sum + probability, 0))
    expectProbabilities(() => Math.min(last, random.poisson(mean)), probabilities)
  })

  test('is 0 for mean 0', () => {
    expect(createRandom(1).poisson(0)).toBe(0)
  })
})

describe('zipf', () => {
  test.each([0, 0.5, 0.999, 1, 1.7, 4])('has the probabilities for exponent %d', (exponent) => {
    const random = createRandom(14)
    const weights = Array.from({ length: 8 }, (_, rank) => (rank + 1) ** -exponent)
    expectProbabilities(() => random.zipf(8, exponent), normalized(weights))
  })

  test('has the head and tail of a long list', () => {
    const random = createRandom(15)
    const weights = [0, 0, 0]
    const part = (rank: number): number => (rank === 0 ? 0 : rank < 100 ? 1 : 2)
    for (let rank = 0; rank < 50_000; rank++) weights[part(rank)]! += (rank + 1) ** -1.1
    expectProbabilities(() => part(random.zipf(50_000, 1.1)), normalized(weights))
  })

  test('stays within 0 … size - 1', () => {
    const exponent = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1e9 }), exponent, (seed, size, power) => {
        const rank = createRandom(seed).zipf(size, power)
        expect(Number.isInteger(rank) && rank >= 0 && rank < size).toBe(true)
      }),
    )
  })
})

describe('exponential', () => {
  test('has the moments of the exponential distribution', () => {
    const random = createRandom(16)
    // Central moments for rate 1: variance 1, fourth 9; a rate of 4 divides them by 4² and 4⁴.
    expectMoments(() => random.exponential(4), 1 / 4, 1 / 16, 9 / 256)
  })
})

describe('bernoulli', () => {
  test('is true with the given probability', () => {
    const random = createRandom(17)
    expectProbabilities(() => (random.bernoulli(0.2) ? 1 : 0), [0.8, 0.2])
  })

  test('is never true for 0 and always for 1', () => {
    const random = createRandom(18)
    for (let draw = 0; draw < 1000; draw++) {
      expect(random.bernoulli(0)).toBe(false)
      expect(random.bernoulli(1)).toBe(true)
    }
  })
})

describe('every method refuses what it cannot draw from', () => {
  const calls: [call: (random: Random) => unknown, message: string][] = [
    [(random) => random.uniform(1, 0), 'high is 0; expected a number of at least low, 1'],
    [(random) => random.uniform(NaN), 'low is NaN; expected a finite number'],
    [(random) => random.normal(0, -1), 'standardDeviation is -1; expected a number of at least 0'],
    [(random) => random.integer(0, 0), 'high is 0; expected an integer above low, 0'],
    [(random) => random.integer(0, 2.5), 'high is 2.5; expected an integer'],
    [(random) => random.integer(0.5, 2), 'low is 0.5; expected an integer'],
    [(random) => random.shuffle(5 as never), 'values is 5; expected an array'],
    [(random) => random.choice([]), 'values is empty; expected at least one element'],
    [(random) => random.choice(['a'], [1, 2]), 'values and weights differ in length: 1 and 2'],
    [(random) => random.choice(['a'], [-1]), 'weights[0] is -1; expected a number of at least 0'],
    [(random) => random.choice(['a'], [0]), 'weights sum to 0; expected a sum above 0'],
    [(random) => random.poisson(-1), 'mean is -1; expected a number of at least 0'],
    [(random) => random.zipf(0, 1), 'size is 0; expected an integer of at least 1'],
    [(random) => random.zipf(10, -1), 'exponent is -1; expected a number of at least 0'],
    [(random) => random.exponential(0), 'rate is 0; expected a number above 0'],
    [
      (random) => random.bernoulli(1.2),
      'probability is 1.2; expected a probability between 0 and 1',
    ],
  ]
  test.each(calls)('%s', (call, message) => {
    expect(() => call(createRandom(1))).toThrow(message)
  })
})
