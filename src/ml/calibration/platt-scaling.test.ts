import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { plattScaling } from './platt-scaling.ts'

const scores = Object.freeze([-3.1, -2.2, -1.9, -1, -0.7, -0.1, 0.3, 0.8, 1.1, 1.7, 2.5, 3.3])
const labels = Object.freeze([0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1])

describe('plattScaling', () => {
  // scikit-learn 1.9.1, sklearn.calibration._sigmoid_calibration(scores, labels) gives
  // A = -0.42693916, B = 0.02387954 of 1 / (1 + exp(A score + B)); it stops early, hence the digits.
  test('agrees with scikit-learn', () => {
    const { slope, intercept } = plattScaling(labels, scores)
    expect(slope).toBeCloseTo(0.42693916, 5)
    expect(intercept).toBeCloseTo(-0.02387954, 5)
  })

  test('ends where the gradient of its loss is 0', () => {
    const { calibrate } = plattScaling(labels, scores)
    // Six of each class: Platt's targets are 7/8 and 1/8.
    const errors = scores.map(
      (score, row) => calibrate(score) - (labels[row] === 1 ? 7 / 8 : 1 / 8),
    )
    const sum = (values: number[]): number => values.reduce((sum, value) => sum + value, 0)
    expect(sum(errors)).toBeCloseTo(0, 7)
    expect(sum(errors.map((error, row) => error * scores[row]!))).toBeCloseTo(0, 7)
  })

  test('finds the sigmoid that the labels were drawn from', () => {
    const random = createRandom(5)
    const scores = Float64Array.from({ length: 40_000 }, () => random.normal(0, 2))
    const drawn = scores.map((score) => {
      return random.bernoulli(1 / (1 + Math.exp(-(0.7 * score - 1)))) ? 1 : 0
    })
    const { slope, intercept } = plattScaling(drawn, scores)
    expect(Math.abs(slope - 0.7)).toBeLessThan(0.03)
    expect(Math.abs(intercept + 1)).toBeLessThan(0.06)
  })

  test('stays finite when a score separates the classes', () => {
    const { slope, calibrate } = plattScaling([0, 0, 1, 1], [-2, -1, 1, 2])
    expect(Number.isFinite(slope)).toBe(true)
    expect(calibrate(2)).toBeLessThan(1)
    expect(calibrate(2)).toBeGreaterThan(0.7)
  })

  test('gives the mean target when all scores are equal', () => {
    // Targets: (1 + 1) / (1 + 2) for the positive, 1 / (3 + 2) for each negative.
    const { calibrate } = plattScaling([1, 0, 0, 0], [5, 5, 5, 5])
    expect(calibrate(5)).toBeCloseTo((2 / 3 + 3 / 5) / 4, 6)
  })

  test('does not depend on the unit of the scores', () => {
    const unit = fc.double({ min: 0.001, max: 1000, noNaN: true })
    const shift = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(unit, shift, (unit, shift) => {
        const rescaled = scores.map((score) => (score + shift) * unit)
        const model = plattScaling(labels, rescaled)
        const original = plattScaling(labels, scores)
        expect(model.calibrate(rescaled[3]!)).toBeCloseTo(original.calibrate(scores[3]!), 4)
      }),
    )
  })

  test('refuses bad input', () => {
    expect(() => plattScaling([1, 1], [1, 2])).toThrow(
      new RangeError('labels has 2 ones and 0 zeros; expected at least one of each'),
    )
    expect(() => plattScaling([1, 0], [1, NaN])).toThrow(
      new RangeError('scores[1] is NaN; expected a finite number'),
    )
  })
})
