import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactTopK, topK } from './exact-top-k.ts'

/** The definition: sort everything by falling score, then by index. */
function sortedTopK(scores: readonly number[], k: number): number[] {
  return scores
    .map((_, index) => index)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, k)
}

describe('topK', () => {
  test('returns the best first, with their scores', () => {
    const scores = Object.freeze([0.1, 0.7, 0.3, 0.9])
    expect(topK(scores, 3)).toEqual({
      indices: Int32Array.of(3, 1, 2),
      scores: Float64Array.of(0.9, 0.7, 0.3),
    })
  })

  test('keeps the lower index first among equal scores', () => {
    expect(Array.from(topK([0.1, 0.7, 0.3, 0.7], 3).indices)).toEqual([1, 3, 2])
    expect(Array.from(topK([5, 5, 5, 5, 5], 3).indices)).toEqual([0, 1, 2])
    expect(Array.from(topK([1, 5, 0, 5, 5], 2).indices)).toEqual([1, 3])
  })

  test('returns everything when k is larger than the list, and nothing of nothing', () => {
    expect(Array.from(topK([1, 2], 10).indices)).toEqual([1, 0])
    expect(topK([], 3).indices).toHaveLength(0)
  })

  test('ranks infinite scores', () => {
    expect(Array.from(topK([-Infinity, 0, Infinity, -Infinity], 3).indices)).toEqual([2, 1, 0])
  })

  test('equals sorting, ties included', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(fc.array(score), fc.integer({ min: 1, max: 20 }), (scores, k) => {
        const { indices, scores: best } = topK(scores, k)
        expect(Array.from(indices)).toEqual(sortedTopK(scores, k))
        expect(Array.from(best)).toEqual(Array.from(indices, (index) => scores[index]))
      }),
    )
  })

  test.each([0, -1, 1.5, NaN])('rejects k = %s', (k) => {
    expect(() => topK([1], k)).toThrow(new RangeError(`k is ${k}; expected a positive integer`))
  })

  test('rejects NaN wherever it stands', () => {
    expect(() => topK([1, NaN], 5)).toThrow('scores[1] is NaN; expected a number')
    expect(() => topK([1, 2, NaN], 1)).toThrow('scores[2] is NaN; expected a number')
  })
})

describe('exactTopK', () => {
  const items = { rows: 3, columns: 2, values: Float64Array.of(1, 0, 0, 1, 1, 1) }

  test('ranks by inner product', () => {
    // By hand: 2*1 + 1*0 = 2, 2*0 + 1*1 = 1, 2*1 + 1*1 = 3.
    expect(exactTopK(Object.freeze([2, 1]), items, 2)).toEqual({
      indices: Int32Array.of(2, 0),
      scores: Float64Array.of(3, 2),
    })
  })

  test('reads single-precision items and odd dimensions', () => {
    const single = { rows: 2, columns: 3, values: Float32Array.of(1, 2, 3, 3, 2, 1) }
    expect(exactTopK([0, 0, 1], single, 1)).toEqual({
      indices: Int32Array.of(0),
      scores: Float64Array.of(3),
    })
  })

  test('equals the inner products, sorted', () => {
    const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(vector), vector, fc.integer({ min: 1, max: 9 }), (rows, query, k) => {
        const table = { rows: rows.length, columns: 5, values: Float64Array.from(rows.flat()) }
        const products = rows.map((row) => row.reduce((sum, x, j) => sum + x * query[j], 0))
        expect(Array.from(exactTopK(query, table, k).indices)).toEqual(sortedTopK(products, k))
      }),
    )
  })

  test('names the lengths that do not fit', () => {
    expect(() => exactTopK([1], items, 1)).toThrow('query has 1 numbers; expected 2, as the items')
    const broken = { ...items, rows: 4 }
    expect(() => exactTopK([1, 1], broken, 1)).toThrow('items.values has 6 numbers; expected 8')
    expect(() => exactTopK([NaN, 1], items, 1)).toThrow('scores[0] is NaN; expected a number')
  })
})
