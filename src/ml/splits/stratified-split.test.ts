import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomSplit } from './random-split.ts'
import { stratifiedSplit } from './stratified-split.ts'

describe('stratifiedSplit', () => {
  test('keeps the rate of every label to within one row, and loses no row', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 100 })
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(labels, share, fc.integer(), (labels, testShare, seed) => {
        const { train, test } = stratifiedSplit(Object.freeze(labels), { testShare, seed })
        expect(new Set([...train, ...test]).size).toBe(labels.length)
        const realShare = test.length / labels.length
        for (const label of new Set(labels)) {
          const all = labels.filter((other) => other === label).length
          const inTest = test.filter((row) => labels[row] === label).length
          expect(Math.abs(inTest - all * realShare)).toBeLessThan(1)
        }
      }),
    )
  })

  test('tests on as many rows as randomSplit', () => {
    for (let rowCount = 2; rowCount < 40; rowCount++) {
      const labels = Array.from({ length: rowCount }, (_, row) => row % 3)
      const { test } = stratifiedSplit(labels, { testShare: 0.35 })
      expect(test).toHaveLength(randomSplit(rowCount, { testShare: 0.35 }).test.length)
    }
  })

  test('gives the rows left by rounding to the labels that lost most, the first seen on a tie', () => {
    // Three test rows of 10: exact shares are 1.8, 0.9 and 0.3 rows, so 2, 1 and 0.
    const labels = ['a', 'a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'c']
    const { test } = stratifiedSplit(labels, { testShare: 0.3 })
    expect(test.map((row) => labels[row]).join('')).toBe('aab')
    // One test row of 4: exact shares are 0.5 and 0.5.
    const tied = stratifiedSplit([1, 0, 0, 1], { testShare: 0.25 })
    expect([0, 3]).toContain(tied.test[0])
  })

  test('chooses the rows of a label at random', () => {
    const chosen = new Set<number>()
    for (let seed = 0; seed < 50; seed++) {
      chosen.add(stratifiedSplit([0, 0, 0, 0, 1, 1], { testShare: 1 / 3, seed }).test[0]!)
    }
    expect([...chosen].sort()).toEqual([0, 1, 2, 3])
  })

  test('refuses fewer than two rows', () => {
    expect(() => stratifiedSplit([1])).toThrow(
      new RangeError('cannot split 1 rows; expected at least 2'),
    )
  })
})
