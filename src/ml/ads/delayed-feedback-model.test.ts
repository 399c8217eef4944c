import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { logisticRegression } from '../models/logistic-regression.ts'
import { matrix } from '../models/matrix.ts'
import { sigmoid } from '../models/sigmoid.ts'
import { sparseMatrix } from '../models/sparse-matrix.ts'
import { createRandom } from '../random/create-random.ts'
import { delayedFeedbackLoss } from './delayed-feedback-loss.ts'
import { delayedFeedbackModel } from './delayed-feedback-model.ts'

const { fit, predictProbability, predictDelay } = delayedFeedbackModel
const column = (length: number) => matrix(Array.from({ length }, () => [0]))

/** Clicks of the last `days` days; conversions after an exponential delay that depends on x. */
function clickLog(count: number, days: number, seed: number) {
  const random = createRandom(seed)
  const rows = Array.from({ length: count }, () => {
    const x = random.normal()
    const elapsed = random.uniform(0, days)
    const converts = random.bernoulli(sigmoid(-1 + 0.8 * x))
    const delay = random.exponential(Math.exp(-1 - 0.5 * x))
    const hasCome = converts && delay <= elapsed
    return { x, converted: hasCome ? 1 : 0, duration: hasCome ? delay : elapsed }
  })
  return {
    features: matrix(rows.map(({ x }) => [x])),
    converted: rows.map(({ converted }) => converted),
    durations: rows.map(({ duration }) => duration),
  }
}

describe('delayedFeedbackModel.fit', () => {
  test('finds the minimum that a search over a grid finds', () => {
    // -2 ln p - 2 ln λ + 2 λ - 2 ln(1 - p + p e^-3λ) over steps of 0.0005 and 0.001: 0.566 and 1 / 0.716.
    const model = fit(column(4), [1, 1, 0, 0], [1, 1, 3, 3])
    expect(predictProbability(model, column(1))[0]).toBeCloseTo(0.566, 3)
    expect(predictDelay(model, column(1))[0]).toBeCloseTo(1 / 0.716, 2)
    expect(model.converged).toBe(true)
  })

  test('is a logistic regression and a mean delay when everybody has had time', () => {
    const { features, converted } = clickLog(300, 10, 2)
    const durations = converted.map((label, row) => (label === 1 ? 1 + (row % 5) : 1e6))
    const model = fit(features, converted, durations, { tolerance: 1e-10, l2: 0 })
    const logistic = logisticRegression.fit(features, converted, { l2: 0 })
    expect(model.conversion.weights[0]).toBeCloseTo(logistic.weights[0], 6)
    expect(model.conversion.intercept).toBeCloseTo(logistic.intercept, 6)
    const plain = fit(column(converted.length), converted, durations, { tolerance: 1e-10 })
    const delays = durations.filter((_, row) => converted[row] === 1)
    const mean = delays.reduce((sum, delay) => sum + delay) / delays.length
    expect(predictDelay(plain, column(1))[0]).toBeCloseTo(mean, 6)
  })

  test('recovers a known world while the naive model underestimates', () => {
    const { features, converted, durations } = clickLog(30_000, 5, 3)
    const { conversion, delayRate } = fit(features, converted, durations, { l2: 0 })
    expect(Math.abs(conversion.weights[0] - 0.8)).toBeLessThan(0.1)
    expect(Math.abs(conversion.intercept + 1)).toBeLessThan(0.1)
    expect(Math.abs(delayRate.weights[0] + 0.5)).toBeLessThan(0.1)
    expect(Math.abs(delayRate.intercept + 1)).toBeLessThan(0.1)
    const naive = logisticRegression.fit(features, converted, { l2: 0 })
    expect(naive.intercept).toBeLessThan(-1.5)
  })

  test('gives the same model in every unit of time', () => {
    const { features, converted, durations } = clickLog(500, 5, 4)
    const days = fit(features, converted, durations, { tolerance: 1e-9 })
    const hours = fit(
      features,
      converted,
      durations.map((days) => 24 * days),
      { tolerance: 1e-9 },
    )
    expect(hours.conversion.weights[0]).toBeCloseTo(days.conversion.weights[0], 5)
    const row = matrix([[0.3]])
    const ratio = predictDelay(hours, row)[0] / predictDelay(days, row)[0]
    expect(ratio).toBeCloseTo(24, 3)
  })

  test('penalises the weights of both parts, and not the intercepts', () => {
    const { features, converted, durations } = clickLog(500, 5, 5)
    const { conversion, delayRate } = fit(features, converted, durations, { l2: 1e7 })
    expect(Math.abs(conversion.weights[0]) + Math.abs(delayRate.weights[0])).toBeLessThan(1e-3)
    expect(Math.abs(conversion.intercept)).toBeGreaterThan(0.1)
  })

  test('reads sparse rows as it reads dense ones', () => {
    const { features, converted, durations } = clickLog(200, 5, 6)
    const sparse = sparseMatrix(
      Array.from(features.values, (x) => ({ indices: [0], values: [x] })),
      1,
    )
    const [one, other] = [features, sparse].map((rows) => fit(rows, converted, durations))
    expect(other.conversion.weights[0]).toBeCloseTo(one.conversion.weights[0], 9)
  })

  test('has the gradient that finite differences have', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, fc.nat(1), fc.double({ min: 0, max: 5, noNaN: true })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(number, { minLength: 4, maxLength: 4 }),
        (rows, point) => {
          const { value } = delayedFeedbackLoss(
            matrix(rows.map(([x]) => [x])),
            rows.map(([, label]) => label),
            rows.map(([, , duration]) => duration),
            0.7,
          )
          const gradient = new Float64Array(4)
          value(Float64Array.from(point), gradient)
          const scratch = new Float64Array(4)
          point.forEach((coordinate, i) => {
            const at = (x: number) => value(Float64Array.from(point.with(i, x)), scratch)
            const slope = (at(coordinate + 1e-5) - at(coordinate - 1e-5)) / 2e-5
            expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)))
          })
        },
      ),
    )
  })

  test('leaves frozen labels as they are and reports progress', () => {
    const onProgress = vi.fn()
    fit(column(2), Object.freeze([1, 0]), Object.freeze([1, 2]), { onProgress })
    expect(onProgress).toHaveBeenCalled()
  })

  test('names what is wrong', () => {
    const two = column(2)
    expect(() => fit(two, [1], [1])).toThrow('features and labels differ in length: 2 and 1')
    expect(() => fit(two, [1, 0], [1])).toThrow('converted and durations differ in length: 2 and 1')
    expect(() => fit(two, [1, 2], [1, 1])).toThrow('converted[1] is 2; expected 0 or 1')
    expect(() => fit(two, [1, 0], [1, -1])).toThrow('durations[1] is -1; expected')
    expect(() => fit(two, [0, 0], [1, 1])).toThrow('converted are all 0; expected both 0 and 1')
    expect(() => fit(two, [1, 1], [1, 1])).toThrow('converted are all 1; expected both 0 and 1')
    expect(() => fit(two, [1, 0], [0, 1])).toThrow('durations of conversions are all 0; expected')
    expect(() => fit(two, [1, 0], [1, 1], { l2: -1 })).toThrow('l2 is -1; expected')
    expect(() => fit(matrix([]), [], [])).toThrow('features has 0 rows; expected at least 1')
    const model = fit(two, [1, 0], [1, 2])
    expect(() => predictProbability(model, matrix([[1, 2]]))).toThrow('features has 2 columns')
  })
})
