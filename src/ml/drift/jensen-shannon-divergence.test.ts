import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jensenShannonDivergence } from './jensen-shannon-divergence.ts'

const counts = fc
  .array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 })
  .map((pairs) => [pairs.map(([one]) => one), pairs.map(([, other]) => other)] as const)
  .filter(([first, second]) => [first, second].every((side) => side.some((count) => count > 0)))

describe('jensenShannonDivergence', () => {
  // SciPy 1.17.1: the squares of scipy.spatial.distance.jensenshannon.
  test('agrees with SciPy', () => {
    expect(jensenShannonDivergence([10, 10], [1, 3])).toBeCloseTo(0.048794940695398505, 14)
    const nats = jensenShannonDivergence(
      Object.freeze([0.1, 0.2, 0.7]),
      Object.freeze([0.3, 0.3, 0.4]),
      {
        base: Math.E,
      },
    )
    expect(nats).toBeCloseTo(0.05191225923810343, 14)
  })

  test('is symmetric, in [0, 1], and 0 for equal shares', () => {
    fc.assert(
      fc.property(counts, ([first, second]) => {
        const value = jensenShannonDivergence(first, second)
        expect(value).toBeCloseTo(jensenShannonDivergence(second, first), 12)
        expect(value >= 0 && value <= 1 + 1e-12).toBe(true)
        const tripled = first.map((count) => 3 * count)
        expect(jensenShannonDivergence(first, tripled)).toBeCloseTo(0, 12)
      }),
    )
  })

  test('is 1 for distributions that share no category', () => {
    expect(jensenShannonDivergence([1, 3, 0, 0], [0, 0, 5, 1])).toBeCloseTo(1, 14)
  })

  test.each([
    [[1, 2], [1], {}, 'first and second differ in length: 2 and 1'],
    [[1, -2], [1, 1], {}, 'first[1] is -2; expected a number of at least 0'],
    [[1, 1], [0, 0], {}, 'second sums to 0; expected a sum above 0'],
    [[], [], {}, 'first sums to 0; expected a sum above 0'],
    [[1], [1], { base: 0 }, 'base is 0; expected a number above 0'],
  ])('refuses %j, %j, %j', (first, second, options, message) => {
    expect(() => jensenShannonDivergence(first, second, options)).toThrow(new RangeError(message))
  })
})
