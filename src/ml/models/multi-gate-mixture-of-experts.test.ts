import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { logisticRegression } from './logistic-regression.ts'
import { matrix } from './matrix.ts'
import { multiGateMixtureOfExperts } from './multi-gate-mixture-of-experts.ts'

const { fit, predictProbability } = multiGateMixtureOfExperts

/** Two tasks on crosses of features, of which they share one: no linear model does either. */
function tasks(size: number, seed: number) {
  const random = createRandom(seed)
  const rows = Array.from({ length: size }, () => [
    random.normal(),
    random.normal(),
    random.normal(),
  ])
  return {
    features: matrix(rows),
    labels: {
      click: rows.map(([a, b]) => (a * b > 0 ? 1 : 0)),
      like: rows.map(([, b, c]) => (b * c > 0 ? 0 : 1)),
    },
  }
}

function accuracy(probabilities: Float64Array, labels: readonly number[]): number {
  return (
    labels.filter((label, i) => (probabilities[i] > 0.5 ? 1 : 0) === label).length / labels.length
  )
}

const train = tasks(2000, 1)
const held = tasks(1000, 2)
const model = fit(train.features, train.labels, { epochs: 20 })

describe('multiGateMixtureOfExperts', () => {
  test('learns both tasks, which linear models cannot', () => {
    const probabilities = predictProbability(model, held.features)
    for (const task of ['click', 'like'] as const) {
      expect(accuracy(probabilities[task], held.labels[task])).toBeGreaterThan(0.93)
      const linear = logisticRegression.fit(train.features, train.labels[task])
      const guess = logisticRegression.predictProbability(linear, held.features)
      expect(accuracy(guess, held.labels[task])).toBeLessThan(0.58)
    }
  })

  test('has gates that sum to 1 and differ between tasks', () => {
    const { click, like } = multiGateMixtureOfExperts.meanGates(model, held.features)
    const total = click.reduce((sum, weight) => sum + weight, 0)
    expect(total).toBeCloseTo(1, 9)
    expect(Math.max(...click.map((weight, e) => Math.abs(weight - like[e])))).toBeGreaterThan(0.02)
  })

  test('learns nothing of a task from rows that weigh 0 for it', () => {
    const wrong = train.labels.click.map((label, i) => (i % 2 === 0 ? label : 1 - label))
    const sampleWeights = { click: wrong.map((_, i) => (i % 2 === 0 ? 1 : 0)) }
    const options = { epochs: 25, sampleWeights }
    const careful = fit(train.features, { ...train.labels, click: wrong }, options)
    const { click } = predictProbability(careful, held.features)
    expect(accuracy(click, held.labels.click)).toBeGreaterThan(0.9)
  })

  test('is the same for the same seed and survives JSON', () => {
    const few = { epochs: 1, seed: 3 }
    const first = fit(train.features, train.labels, few)
    expect(fit(train.features, train.labels, few)).toEqual(first)
    const copy = JSON.parse(JSON.stringify(first)) as typeof first
    expect(predictProbability(copy, held.features)).toEqual(
      predictProbability(first, held.features),
    )
  })

  test('counts its parameters and operations', () => {
    const options = { experts: 2, expertSize: 5, towerSize: 4, epochs: 1 }
    const small = fit(train.features, train.labels, options)
    // Experts 2 * (3 * 5 + 5); a task: gate 3 * 2 + 2, tower 5 * 4 + 4 and 4 + 1.
    expect(multiGateMixtureOfExperts.parameterCount(small)).toBe(40 + 2 * (8 + 24 + 5))
    // Without biases, and 2 * 5 to mix the experts for each task.
    expect(multiGateMixtureOfExperts.operationsPerPrediction(small)).toBe(
      30 + 2 * (6 + 20 + 4 + 10),
    )
  })

  test('names what is wrong', () => {
    expect(() => fit(matrix([[1]]), {})).toThrow('labels has no task; expected at least one')
    expect(() => fit(matrix([[1]]), { click: [2] })).toThrow(
      'labels.click[0] is 2; expected 0 or 1',
    )
    expect(() => fit(matrix([[1]]), { click: [1, 0] })).toThrow(
      'features and labels.click differ in length: 1 and 2',
    )
    expect(() => fit(matrix([[1]]), { click: [1] }, { experts: 0 })).toThrow('experts is 0')
  })
})
