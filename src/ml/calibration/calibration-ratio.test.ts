import { describe, expect, test } from 'vitest'
import { calibrationRatio } from './calibration-ratio.ts'

describe('calibrationRatio', () => {
  test('is expected over observed positives', () => {
    // By hand: 0.2 + 0.4 + 0.6 = 1.2 expected, 2 observed.
    expect(calibrationRatio(Object.freeze([0, 1, 1]), Object.freeze([0.2, 0.4, 0.6]))).toBeCloseTo(
      0.6,
      15,
    )
  })

  test('is 1 when the base rate is predicted', () => {
    expect(calibrationRatio([0, 1, 0, 0], [0.25, 0.25, 0.25, 0.25])).toBe(1)
  })

  test('refuses labels without a 1', () => {
    expect(() => calibrationRatio([0, 0], [0.1, 0.2])).toThrow(
      new RangeError('labels has no 1; expected at least one'),
    )
    expect(() => calibrationRatio([], [])).toThrow(
      new RangeError('labels has no 1; expected at least one'),
    )
  })

  test('refuses odds in the place of probabilities', () => {
    expect(() => calibrationRatio([0, 1], [0.5, 3])).toThrow(
      new RangeError('probabilities[1] is 3; expected a probability between 0 and 1'),
    )
  })
})
