import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrix } from '../models/matrix.ts'
import { exactTopK } from './exact-top-k.ts'
import { ivfIndex } from './ivf-index.ts'
import { clusteredVectors, searchQuality } from './search-quality.ts'

const items = clusteredVectors(3000, 16, 1)
const queries = clusteredVectors(100, 16, 1)
const small = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 25,
})
const query = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 })

describe('ivfIndex', () => {
  test('is exact when every list is read', () => {
    fc.assert(
      fc.property(small, query, fc.integer({ min: 1, max: 6 }), (rows, vector, lists) => {
        const table = matrix(rows)
        const { indices, scores, comparisons } = ivfIndex(table, { lists }).search(vector, 4, {
          nprobe: lists,
        })
        expect({ indices, scores }).toEqual(exactTopK(vector, table, 4))
        expect(comparisons).toBe(rows.length + Math.min(lists, rows.length))
      }),
    )
  })

  test('puts each item into exactly one list, by clusters that stand apart', () => {
    const table = matrix([
      [0, 9],
      [9, 0],
      [1, 9],
      [9, 1],
      [0, 8],
    ])
    expect(Array.from(ivfIndex(table, { lists: 2 }).listSizes).sort()).toEqual([2, 3])
    const { listSizes } = ivfIndex(items)
    expect(listSizes).toHaveLength(Math.round(Math.sqrt(3000)))
    expect(listSizes.reduce((sum, size) => sum + size)).toBe(3000)
  })

  test('finds nearly all while it reads a fraction, and more the more it reads', () => {
    const index = ivfIndex(items)
    const [few, some, more] = [1, 4, 12].map((nprobe) =>
      searchQuality(items, queries, 10, (vector) => index.search(vector, 10, { nprobe })),
    )
    expect(few.recall).toBeLessThan(some.recall)
    expect(some.recall).toBeLessThan(more.recall)
    expect(more.recall).toBeGreaterThan(0.97)
    expect(more.comparisons).toBeLessThan(0.5 * items.rows)
  })

  test('refuses options that are no integers of at least 1', () => {
    const table = matrix([[1]])
    expect(() => ivfIndex(table, { lists: 0 })).toThrow('lists is 0; expected an integer')
    expect(() => ivfIndex(table, { nprobe: 1.5 })).toThrow('nprobe is 1.5; expected an integer')
    expect(() => ivfIndex(table, { rounds: 0 })).toThrow('rounds is 0; expected an integer')
    expect(() => ivfIndex(table).search([1], 1, { nprobe: 0 })).toThrow('nprobe is 0; expected')
  })
})
