import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogCoverage } from './catalog-coverage.ts'
import { giniIndex } from './gini-index.ts'
import { intraListDiversity } from './intra-list-diversity.ts'
import { novelty } from './novelty.ts'

describe('catalogCoverage', () => {
  test('counts each recommended item once', () => {
    const lists = Object.freeze([Object.freeze([1, 2]), Object.freeze([2, 3]), Object.freeze([1])])
    expect(catalogCoverage(lists, 12)).toBe(0.25)
  })

  test('is 0 without recommendations and 1 when all items are recommended', () => {
    expect(catalogCoverage([], 3)).toBe(0)
    expect(catalogCoverage([[], []], 3)).toBe(0)
    expect(catalogCoverage([['a'], ['b']], 2)).toBe(1)
  })

  test('refuses a catalog smaller than what is recommended', () => {
    expect(() => catalogCoverage([[1, 2, 3]], 2)).toThrow(
      new RangeError('catalogSize is 2; expected at least 3, the distinct items in the lists'),
    )
    expect(() => catalogCoverage([], 0)).toThrow(
      new RangeError('catalogSize is 0; expected an integer of at least 1'),
    )
    expect(() => catalogCoverage([undefined as never], 1)).toThrow(
      new TypeError('recommendations[0] is undefined; expected an array'),
    )
  })
})

describe('intraListDiversity', () => {
  test('averages 1 - cosine over the pairs', () => {
    // By hand: cosines 0 (right angle), √½ and √½.
    const vectors = [Object.freeze([2, 0]), Object.freeze([0, 3]), Object.freeze([1, 1])]
    expect(intraListDiversity(Object.freeze(vectors))).toBeCloseTo((3 - 2 * Math.SQRT1_2) / 3, 15)
  })

  test('is 0 for parallel and 2 for opposite vectors', () => {
    expect(
      intraListDiversity([
        [1, 2],
        [2, 4],
      ]),
    ).toBeCloseTo(0, 15)
    expect(
      intraListDiversity([
        [1, 2],
        [-1, -2],
      ]),
    ).toBeCloseTo(2, 15)
  })

  test('does not depend on the order of the items or the length of their vectors', () => {
    const coordinate = fc.integer({ min: 1, max: 9 })
    const vector = fc.tuple(coordinate, coordinate, coordinate)
    fc.assert(
      fc.property(fc.array(vector, { minLength: 2, maxLength: 8 }), (vectors) => {
        const changed = [...vectors].reverse().map((vector) => vector.map((element) => element * 7))
        expect(intraListDiversity(changed)).toBeCloseTo(intraListDiversity(vectors), 12)
      }),
    )
  })

  test('is 0 for fewer than two items', () => {
    expect(intraListDiversity([])).toBe(0)
    expect(intraListDiversity([[1, 2]])).toBe(0)
  })

  test('refuses vectors without a direction or of another length', () => {
    expect(() =>
      intraListDiversity([
        [1, 0],
        [0, 0],
      ]),
    ).toThrow(new RangeError('vectors[1] is all zeros; expected a direction'))
    expect(() => intraListDiversity([[1, 0], [1]])).toThrow(
      new RangeError('vectors[1] has 1 elements; expected 2'),
    )
    expect(() =>
      intraListDiversity([
        [1, NaN],
        [1, 0],
      ]),
    ).toThrow(new RangeError('vectors[0][1] is NaN; expected a finite number'))
  })
})

describe('novelty', () => {
  test('is the mean self-information in bits', () => {
    expect(novelty(Object.freeze([0.5, 0.25, 0.125]))).toBeCloseTo(2, 15)
  })

  test('is 0 for what everybody knows', () => {
    expect(novelty([1, 1])).toBeCloseTo(0, 15)
  })

  test('refuses an empty list and a popularity outside (0, 1]', () => {
    expect(() => novelty([])).toThrow(
      new RangeError('popularities is empty; expected at least one element'),
    )
    expect(() => novelty([0.5, 0])).toThrow(
      new RangeError('popularities[1] is 0; expected a share above 0 and at most 1'),
    )
    expect(() => novelty([12])).toThrow(
      new RangeError('popularities[0] is 12; expected a share above 0 and at most 1'),
    )
  })
})

describe('giniIndex', () => {
  test('is 0 for equal shares and (n - 1) / n when one has everything', () => {
    expect(giniIndex([2, 2, 2])).toBe(0)
    expect(giniIndex([0, 7, 0, 0])).toBe(0.75)
  })

  test('is half the mean absolute difference over the mean', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(amounts, (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0)
        fc.pre(total > 0)
        let differences = 0
        for (const one of amounts) for (const other of amounts) differences += Math.abs(one - other)
        const expected = differences / (2 * amounts.length * total)
        expect(giniIndex(Object.freeze(amounts))).toBeCloseTo(expected, 12)
      }),
    )
  })

  test('is 0 when nobody has anything', () => {
    expect(giniIndex([0, 0])).toBe(0)
  })

  test('refuses an empty list and negative amounts', () => {
    expect(() => giniIndex([])).toThrow(
      new RangeError('amounts is empty; expected at least one element'),
    )
    expect(() => giniIndex([1, -1])).toThrow(
      new RangeError('amounts[1] is -1; expected a number of at least 0'),
    )
  })
})
