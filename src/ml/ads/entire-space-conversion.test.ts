import { describe, expect, test, vi } from 'vitest'
import { autograd } from '../autograd/index.ts'
import { matrix } from '../models/matrix.ts'
import { sigmoid } from '../models/sigmoid.ts'
import { entireSpaceConversion } from './entire-space-conversion.ts'
import { jointLogOdds } from './joint-log-odds.ts'

const { fit, predictProbability, parameterCount, operationsPerPrediction } = entireSpaceConversion

/** Impressions of three kinds, 200 each, with exactly so many clicks and conversions. */
const kinds = [
  { clicks: 100, conversions: 10 },
  { clicks: 40, conversions: 20 },
  { clicks: 10, conversions: 8 },
]
const rows = kinds.flatMap(({ clicks, conversions }, kind) =>
  Array.from({ length: 200 }, (_, i) => ({
    kind,
    click: i < clicks ? 1 : 0,
    conversion: i < conversions ? 1 : 0,
  })),
)
const features = { categories: [rows.map(({ kind }) => kind)] }
const labels = {
  clicks: rows.map(({ click }) => click),
  conversions: rows.map(({ conversion }) => conversion),
}
const one = { categories: [[0, 1, 2]] }

describe('entireSpaceConversion', () => {
  test('learns the rates of each kind, the minimum of its loss', () => {
    // Each kind can have a value of its own; the log losses are least at its shares.
    const model = fit(features, labels, { epochs: 150, batchSize: 600, learningRate: 0.02 })
    const { click, conversion, clickAndConversion } = predictProbability(model, one)
    kinds.forEach(({ clicks, conversions }, kind) => {
      expect(Math.abs(click[kind] - clicks / 200)).toBeLessThan(0.01)
      expect(Math.abs(conversion[kind] - conversions / clicks)).toBeLessThan(0.03)
      expect(clickAndConversion[kind]).toBeCloseTo(click[kind] * conversion[kind], 12)
    })
  })

  test('learns from numbers too, repeatably, and falls while it learns', () => {
    const numbers = matrix(rows.map(({ kind }) => [kind]))
    const options = { epochs: 5, hidden: [4], seed: 3 }
    const [one, other] = [fit(numbers, labels, options), fit(numbers, labels, options)]
    expect(one).toEqual(other)
    expect(one.trainingLoss[4]).toBeLessThan(one.trainingLoss[0])
    expect(fit(numbers, labels, { ...options, seed: 4 })).not.toEqual(one)
  })

  test('counts its weights and its work', () => {
    const model = fit(features, labels, { epochs: 1, hidden: [4], embeddingDimension: 2 })
    // 3 embeddings of 2; two towers of 2 · 4 + 4 and 4 + 1.
    expect(parameterCount(model)).toBe(3 * 2 + 2 * (8 + 4 + 4 + 1))
    expect(operationsPerPrediction(model)).toBe(2 * (8 + 4))
  })

  test('survives JSON, leaves frozen labels as they are and reports progress', () => {
    const onProgress = vi.fn()
    const frozen = {
      clicks: Object.freeze([1, 1, 0]),
      conversions: Object.freeze([1, 0, 0]),
    }
    const model = fit(one, frozen, { epochs: 2, onProgress })
    expect(onProgress).toHaveBeenLastCalledWith(2, 2)
    const revived = JSON.parse(JSON.stringify(model)) as typeof model
    expect(predictProbability(revived, one)).toEqual(predictProbability(model, one))
  })

  test('names what is wrong', () => {
    const right = { clicks: [1, 1, 0], conversions: [1, 0, 0] }
    expect(() => fit(one, { ...right, conversions: [1, 0, 1] })).toThrow(
      new RangeError('conversions[2] is 1; expected 0, as there was no click'),
    )
    expect(() => fit(one, { clicks: [1], conversions: [1] })).toThrow(
      'features and clicks differ in length: 3 and 1',
    )
    expect(() => fit(one, { ...right, conversions: [] })).toThrow('differ in length: 3 and 0')
    expect(() => fit(one, { ...right, clicks: [1, 2, 0] })).toThrow('clicks[1] is 2; expected 0')
    expect(() => fit(one, right, { hidden: [0] })).toThrow('hidden[0] is 0; expected an integer')
    expect(() => fit({ categories: [[]] }, { clicks: [], conversions: [] })).toThrow(
      'features has 0 rows; expected at least 1',
    )
  })
})

describe('jointLogOdds', () => {
  const odds = [-40, -3, -0.5, 0, 1, 20]

  test('gives the log-odds of the product of the probabilities', () => {
    for (const a of odds) {
      for (const b of odds) {
        const product = sigmoid(a) * sigmoid(b)
        const [joint] = jointLogOdds(
          autograd.constant(1, 1, [a]),
          autograd.constant(1, 1, [b]),
        ).values
        expect(joint).toBeCloseTo(Math.log(product) - Math.log1p(-product), 6)
      }
    }
  })

  test('neither overflows nor loses a probability near 1', () => {
    const { values } = jointLogOdds(
      autograd.constant(2, 1, [800, -900]),
      autograd.constant(2, 1, [700, -900]),
    )
    expect(Array.from(values)).toEqual([700, -1800])
  })

  test('has the gradient that finite differences have', () => {
    const first = autograd.parameter(6, 1, odds)
    const second = autograd.parameter(6, 1, odds.toReversed())
    const loss = () => autograd.sum(autograd.multiply(jointLogOdds(first, second), first))
    autograd.backward(loss())
    for (const tensor of [first, second]) {
      const slopes = autograd.finiteDifferences(() => loss().values[0], tensor)
      tensor.gradient!.forEach((slope, i) => expect(slope).toBeCloseTo(slopes[i], 3))
    }
  })
})
