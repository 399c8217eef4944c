import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'

describe('sampleRatioMismatch', () => {
  // SciPy 1.17.1, scipy.stats.chisquare.
  test('agrees with SciPy', () => {
    const two = sampleRatioMismatch(Object.freeze([5000, 5300]))
    expect(two.statistic).toBeCloseTo(8.737864077669903, 12)
    expect(two.pValue).toBeCloseTo(0.003116693839866867, 13)
    const three = sampleRatioMismatch(Object.freeze([520, 310, 170]), Object.freeze([5, 3, 2]))
    expect(three.statistic).toBeCloseTo(5.633333333333333, 12)
    expect(three.degreesOfFreedom).toBe(2)
    expect(three.pValue).toBeCloseTo(0.059804960697006714, 13)
  })

  test('finds nothing in the planned ratio', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2 }), (shares) => {
        const counts = shares.map((share) => share * 40)
        expect(sampleRatioMismatch(counts, shares).pValue).toBeCloseTo(1, 9)
      }),
    )
  })

  test('raises about one alarm in a hundred at 0.01 when units are assigned as planned', () => {
    const random = createRandom(1)
    let alarms = 0
    for (let repeat = 0; repeat < 1000; repeat++) {
      let treated = 0
      for (let unit = 0; unit < 500; unit++) if (random.bernoulli(0.1)) treated++
      if (sampleRatioMismatch([500 - treated, treated], [9, 1]).pValue < 0.01) alarms++
    }
    // Five standard deviations of a binomial count with chance 0.01.
    expect(alarms).toBeLessThan(26)
    expect(alarms).toBeGreaterThan(0)
  })

  test.each([
    [[10], undefined, 'counts.length is 1; expected at least 2 groups'],
    [[10, 1.5], undefined, 'counts[1] is 1.5; expected an integer of at least 0'],
    [[0, 0], undefined, 'counts are all 0; expected at least one unit'],
    [[1, 2], [1, 0], 'plannedShares[1] is 0; expected a number above 0'],
    [[1, 2], [1], 'counts and plannedShares differ in length: 2 and 1'],
  ])('refuses %j with %j', (counts, shares, message) => {
    expect(() => sampleRatioMismatch(counts, shares)).toThrow(new RangeError(message))
  })
})
