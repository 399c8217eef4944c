import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ndcg } from './ndcg.ts'
import { ndcgScore } from './ndcg-score.ts'

const linear = { gain: 'linear' } as const
const relevances = Object.freeze([10, 0, 0, 1, 5])

describe('ndcgScore', () => {
  // The examples of sklearn.metrics.ndcg_score's documentation page: 0.69, 0.49 and, tied, 0.75 at k = 1.
  test('agrees with the scikit-learn documentation', () => {
    expect(ndcgScore(relevances, [0.1, 0.2, 0.3, 4, 70], undefined, linear)).toBeCloseTo(
      0.6956940443813076,
      14,
    )
    expect(ndcgScore(relevances, [0.05, 1.1, 1, 0.5, 0], undefined, linear)).toBeCloseTo(
      0.493680191377376,
      14,
    )
    expect(ndcgScore(relevances, [1, 0, 0, 0, 1], 1, linear)).toBeCloseTo(0.75, 14)
  })

  // scikit-learn 1.9.1.
  test('agrees with scikit-learn on ties that straddle the cut', () => {
    const scores = Object.freeze([1, 0, 0, 0, 1])
    expect(ndcgScore(relevances, scores, undefined, linear)).toBeCloseTo(0.9279733094794905, 14)
    expect(ndcgScore(relevances, scores, 3, linear)).toBeCloseTo(0.9080160192504324, 14)
  })

  test('is the mean of ndcg over all orders of tied documents', () => {
    const document = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
    const documents = fc.array(document, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 6 }), (documents, k) => {
        const orders = permutations(documents).filter((order) =>
          order.every(([, score], place) => place === 0 || score <= order[place - 1]![1]),
        )
        const mean =
          orders.reduce((sum, order) => {
            return (
              sum +
              ndcg(
                order.map(([relevance]) => relevance),
                k,
              )
            )
          }, 0) / orders.length
        const score = ndcgScore(
          documents.map(([relevance]) => relevance),
          documents.map(([, score]) => score),
          k,
        )
        expect(score).toBeCloseTo(mean, 10)
      }),
    )
  })

  test('does not depend on the order of the input', () => {
    const document = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 20 }), (documents) => {
        const score = (order: typeof documents): number =>
          ndcgScore(
            order.map(([relevance]) => relevance),
            order.map(([, score]) => score),
          )
        expect(score([...documents].reverse())).toBeCloseTo(score(documents), 12)
      }),
    )
  })

  test('is 0 when nothing is relevant', () => {
    expect(ndcgScore([0, 0], [1, 2])).toBe(0)
    expect(ndcgScore([], [])).toBe(0)
  })

  test.each([
    [[1, 0], [1], 'relevances and scores differ in length: 2 and 1'],
    [[1, -2], [1, 2], 'relevances[1] is -2; expected a number of at least 0'],
    [[1, 0], [1, NaN], 'scores[1] is NaN; expected a finite number'],
  ])('refuses relevances %j with scores %j', (relevances, scores, message) => {
    expect(() => ndcgScore(relevances, scores)).toThrow(new RangeError(message))
  })

  test('refuses k = 0', () => {
    expect(() => ndcgScore([1], [1], 0)).toThrow(
      new RangeError('k is 0; expected an integer of at least 1'),
    )
  })
})

function permutations<Value>(values: Value[]): Value[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value, index) =>
    permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]),
  )
}
