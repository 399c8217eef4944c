import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { matrix } from '../models/matrix.ts'
import { exactTopK } from './exact-top-k.ts'
import { hnswIndex } from './hnsw-index.ts'
import { clusteredVectors, searchQuality, unitVectors, vectorOf } from './search-quality.ts'

const items = clusteredVectors(3000, 16, 1)
const queries = clusteredVectors(100, 16, 1)

describe('hnswIndex', () => {
  test('finds nearly all of the best by a small part of the inner products', () => {
    const unit = unitVectors(items)
    const index = hnswIndex(items, { similarity: 'cosine' })
    const { recall, comparisons } = searchQuality(unit, unitVectors(queries), 10, (vector) =>
      index.search(vector, 10),
    )
    expect(recall).toBeGreaterThan(0.98)
    expect(comparisons).toBeLessThan(0.2 * items.rows)
  })

  test('finds the largest inner products too', () => {
    const index = hnswIndex(items)
    const { recall } = searchQuality(items, queries, 10, (vector) => index.search(vector, 10))
    expect(recall).toBeGreaterThan(0.97)
  })

  test('finds more, for more work, the larger efSearch', () => {
    const index = hnswIndex(items, { M: 4, efConstruction: 20 })
    const [narrow, wide] = [10, 100].map((efSearch) =>
      searchQuality(items, queries, 10, (vector) => index.search(vector, 10, { efSearch })),
    )
    expect(narrow.recall).toBeLessThan(wide.recall)
    expect(narrow.comparisons).toBeLessThan(wide.comparisons)
  })

  test('is exact for cosines when efSearch takes in all of a small set', () => {
    const direction = fc.integer({ min: 0, max: 359 })
    fc.assert(
      fc.property(fc.array(direction, { minLength: 1, maxLength: 60 }), direction, (all, one) => {
        const point = (degrees: number) => {
          const angle = (degrees * Math.PI) / 180
          return [Math.cos(angle), Math.sin(angle)]
        }
        const table = matrix(all.map(point))
        const { indices, scores } = hnswIndex(table, { similarity: 'cosine', M: 4 }).search(
          point(one),
          5,
          { efSearch: 60 },
        )
        const exact = exactTopK(point(one), table, 5)
        expect(indices).toHaveLength(exact.indices.length)
        exact.scores.forEach((score, place) => expect(scores[place]).toBeCloseTo(score, 6))
      }),
    )
  })

  test('has layers that thin out by M, with all items on the lowest', () => {
    const { layerSizes } = hnswIndex(items, { M: 8, efConstruction: 10 })
    expect(layerSizes[0]).toBe(3000)
    // Binomial with 3000 draws of chance 1/8: mean 375, standard deviation 18.
    expect(Math.abs(layerSizes[1] - 375)).toBeLessThan(5 * 18.2)
  })

  test('counts k when efSearch is less', () => {
    expect(
      hnswIndex(items, { efConstruction: 30 }).search(vectorOf(items, 0), 40, { efSearch: 1 }),
    ).toMatchObject({ indices: { length: 40 } })
  })

  test('tells its memory: vectors in single precision and 2 M + 1 links below', () => {
    const { memoryBytes, layerSizes } = hnswIndex(items, { M: 8, efConstruction: 10 })
    const upper = layerSizes.slice(1).reduce((sum, size) => sum + size, 0)
    expect(memoryBytes).toBe(4 * (3000 * 16 + 3000 * 17 + upper * 9))
  })

  test('reports progress up to the end', () => {
    const onProgress = vi.fn()
    hnswIndex(items, { efConstruction: 10, onProgress })
    expect(onProgress.mock.calls.length).toBeLessThanOrEqual(100)
    expect(onProgress).toHaveBeenLastCalledWith(3000, 3000)
  })

  test('refuses options out of range', () => {
    const table = matrix([[1]])
    expect(() => hnswIndex(table, { M: 1 })).toThrow('M is 1; expected at least 2')
    expect(() => hnswIndex(table, { efConstruction: 0 })).toThrow('efConstruction is 0; expected')
    expect(() => hnswIndex(table, { efSearch: -1 })).toThrow('efSearch is -1; expected an integer')
    expect(() => hnswIndex(table).search([1], 1, { efSearch: 0 })).toThrow(
      'efSearch is 0; expected',
    )
  })
})
