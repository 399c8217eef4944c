import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maximalMarginalRelevance } from './maximal-marginal-relevance.ts'

const item = fc.record({
  relevance: fc.integer({ min: 0, max: 10 }).map((x) => x / 10),
  vector: fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 })
    .filter((vector) => vector.some((x) => x !== 0)),
})
const items = fc.array(item, { maxLength: 12 })

const cosine = (one: number[], other: number[]) =>
  one.reduce((sum, x, j) => sum + x * other[j], 0) / Math.hypot(...one) / Math.hypot(...other)

describe('maximalMarginalRelevance', () => {
  test('prefers the new topic, by hand', () => {
    // After item 0: item 1 is worth 0.5 · 0.8 - 0.5 · 1 = -0.1, item 2 0.5 · 0.5 - 0.5 · 0 = 0.25.
    const relevances = Object.freeze([0.9, 0.8, 0.5])
    const vectors = Object.freeze(
      [
        [1, 0],
        [1, 0],
        [0, 1],
      ].map((vector) => Object.freeze(vector)),
    )
    expect(Array.from(maximalMarginalRelevance(relevances, vectors, 3))).toEqual([0, 2, 1])
    // At lambda 0.8: 0.64 - 0.2 = 0.44 for item 1 against 0.4 for item 2.
    expect(Array.from(maximalMarginalRelevance(relevances, vectors, 2, { lambda: 0.8 }))).toEqual([
      0, 1,
    ])
  })

  test('picks the best value of all items left, each time', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 12 }), fc.nat(10), (list, k, tenths) => {
        const lambda = tenths / 10
        const relevances = list.map(({ relevance }) => relevance)
        const vectors = list.map(({ vector }) => vector)
        const picks = Array.from(maximalMarginalRelevance(relevances, vectors, k, { lambda }))
        expect(picks).toHaveLength(Math.min(k, list.length))
        expect(new Set(picks).size).toBe(picks.length)
        picks.forEach((pick, place) => {
          const before = picks.slice(0, place)
          const valueOf = (i: number) => {
            const nearest = Math.max(...before.map((j) => cosine(vectors[i], vectors[j])))
            return lambda * relevances[i] - (1 - lambda) * (place === 0 ? 0 : nearest)
          }
          for (let other = 0; other < list.length; other++) {
            if (before.includes(other)) continue
            expect(valueOf(pick)).toBeGreaterThanOrEqual(valueOf(other) - 1e-12)
          }
        })
      }),
    )
  })

  test('sorts by relevance at lambda 1, ties by index', () => {
    fc.assert(
      fc.property(items, (list) => {
        const relevances = list.map(({ relevance }) => relevance)
        const vectors = list.map(({ vector }) => vector)
        const sorted = list.map((_, i) => i).sort((a, b) => relevances[b] - relevances[a] || a - b)
        const picks = maximalMarginalRelevance(relevances, vectors, 12, { lambda: 1 })
        expect(Array.from(picks)).toEqual(sorted)
      }),
    )
  })

  test('takes a similarity of any kind', () => {
    const makers = ['a', 'a', 'b', 'a', 'b']
    const sameMaker = (i: number, j: number) => (makers[i] === makers[j] ? 1 : 0)
    const picks = maximalMarginalRelevance(
      [5, 4, 3, 2, 1].map((x) => x / 5),
      sameMaker,
      5,
    )
    expect(Array.from(picks, (i) => makers[i]).join('')).toBe('abaab')
  })

  test('goes below 0 where everything left is unlike what was picked', () => {
    // From item 0, item 1 points away (-1) and item 2 sideways (0).
    const picks = maximalMarginalRelevance(
      [1, 0.2, 0.3],
      [
        [1, 0],
        [-1, 0],
        [0, 1],
      ],
      2,
    )
    expect(Array.from(picks)).toEqual([0, 1])
  })

  test('gives nothing for nothing', () => {
    expect(maximalMarginalRelevance([], [], 3)).toHaveLength(0)
  })

  test('names what is wrong', () => {
    expect(() => maximalMarginalRelevance([1], [[0, 0]], 1)).toThrow(
      'similarity[0] is all zeros; expected a direction',
    )
    expect(() => maximalMarginalRelevance([1, 2], [[1]], 1)).toThrow(
      'relevances and similarity differ in length: 2 and 1',
    )
    expect(() => maximalMarginalRelevance([1, 2], [[1], [1, 2]], 1)).toThrow(
      'similarity[0] and similarity[1] differ in length: 1 and 2',
    )
    expect(() => maximalMarginalRelevance([NaN], [[1]], 1)).toThrow('relevances[0] is NaN')
    expect(() => maximalMarginalRelevance([1], [[1]], 0)).toThrow('k is 0; expected an integer')
    expect(() => maximalMarginalRelevance([1], [[1]], 1, { lambda: 2 })).toThrow('lambda is 2')
    expect(() => maximalMarginalRelevance([1], 3 as never, 1)).toThrow('similarity is 3; expected')
  })
})
