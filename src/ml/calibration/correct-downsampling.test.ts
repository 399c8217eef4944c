import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctDownsampling } from './correct-downsampling.ts'

describe('correctDownsampling', () => {
  test('gives back the rate before downsampling', () => {
    // 20 positives and 980 negatives, of which a tenth is kept: 20 of 118.
    expect(correctDownsampling(20 / 118, 0.1)).toBeCloseTo(20 / 1000, 15)
  })

  test('multiplies the odds by the kept share and keeps the order', () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true })
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(inside, share, (probability, keepRate) => {
        const corrected = correctDownsampling(probability, keepRate)
        const odds = (probability: number): number => probability / (1 - probability)
        expect(odds(corrected) / odds(probability)).toBeCloseTo(keepRate, 9)
        expect(corrected).toBeLessThanOrEqual(probability + 1e-15)
      }),
    )
  })

  test('leaves 0 and 1 as they are, and everything when all negatives are kept', () => {
    expect(correctDownsampling(0, 0.1)).toBe(0)
    expect(correctDownsampling(1, 0.1)).toBe(1)
    expect(correctDownsampling(0.3, 1)).toBeCloseTo(0.3, 15)
  })

  test('takes an array to a new one', () => {
    const corrected = correctDownsampling(Object.freeze([0.5, 0.8]), 0.25)
    expect(corrected).toBeInstanceOf(Float64Array)
    expect(corrected[0]).toBeCloseTo(0.2, 15)
    expect(corrected[1]).toBeCloseTo(0.5, 15)
    expect(correctDownsampling([], 0.25)).toHaveLength(0)
  })

  test('refuses what is no probability or no share', () => {
    expect(() => correctDownsampling(1.2, 0.1)).toThrow(
      new RangeError('probabilities is 1.2; expected a probability between 0 and 1'),
    )
    expect(() => correctDownsampling([0.1, NaN], 0.1)).toThrow(
      new RangeError('probabilities[1] is NaN; expected a probability between 0 and 1'),
    )
    expect(() => correctDownsampling(0.5, 0)).toThrow(
      new RangeError('keepRate is 0; expected a share above 0 and at most 1'),
    )
  })
})
