import { describe, expect, test } from 'vitest'
import { matrix } from '../models/matrix.ts'
import type { VectorTable } from './exact-top-k.ts'
import { hnswIndex } from './hnsw-index.ts'
import { ivfIndex } from './ivf-index.ts'
import { productQuantization } from './product-quantization.ts'
import { clusteredVectors, vectorOf } from './search-quality.ts'

const indexes = { ivfIndex, hnswIndex, productQuantization } as const
const options = { subspaces: 1 }

describe.each(Object.entries(indexes))('%s', (_name, createIndex) => {
  const create = (table: VectorTable, more = {}) => createIndex(table, { ...options, ...more })

  test('finds nothing in an empty table', () => {
    const empty = { rows: 0, columns: 2, values: new Float64Array(0) }
    expect(create(empty).search([1, 2], 3)).toMatchObject({
      indices: new Int32Array(0),
      comparisons: 0,
    })
  })

  test('finds the only item, and no more than there are', () => {
    const { indices, scores } = create(matrix([[2, 3]])).search([1, 2], 5)
    expect(Array.from(indices)).toEqual([0])
    expect(scores[0]).toBe(8)
  })

  test('gives the cosine when asked for it, whatever the lengths', () => {
    const { indices, scores } = create(
      matrix([
        [10, 0],
        [3, 4],
        [0, 2],
      ]),
      {
        similarity: 'cosine',
      },
    ).search([0, 5], 3)
    expect(Array.from(indices)).toEqual([2, 1, 0])
    ;[1, 0.8, 0].forEach((cosine, place) => expect(scores[place]).toBeCloseTo(cosine, 6))
  })

  test('keeps the order of the indices among equal items', () => {
    const same = matrix(Array.from({ length: 40 }, () => [1, 1]))
    expect(Array.from(create(same).search([1, 0], 3).indices)).toEqual([0, 1, 2])
  })

  test('is equal for equal seeds, and leaves its input as it is', () => {
    const table = clusteredVectors(300, 16, 1)
    const before = table.values.slice()
    const vector = Object.freeze(Array.from(vectorOf(table, 7)))
    expect(create(table).search(vector, 5)).toEqual(create(table).search(vector, 5))
    expect(table.values).toEqual(before)
  })

  test('does not notice when the table changes afterwards', () => {
    const table = matrix([
      [1, 0],
      [0, 1],
    ])
    const index = create(table)
    table.values.fill(9)
    expect(Array.from(index.search([1, 0], 2).scores)).toEqual([1, 0])
  })

  test('names what is wrong', () => {
    const table = matrix([
      [1, 2],
      [3, 4],
    ])
    const index = create(table)
    expect(() => index.search([1], 1)).toThrow('query has 1 numbers; expected 2, as the items')
    expect(() => index.search([1, NaN], 1)).toThrow('query[1] is NaN; expected a finite number')
    expect(() => index.search([1, 2], 0)).toThrow('k is 0; expected an integer of at least 1')
    expect(() => create({ ...table, rows: 3 })).toThrow('items.values has 4 numbers; expected 6')
    expect(() => create([[1, 2]] as never)).toThrow('items is not a table of vectors')
    expect(() => create({ ...table, values: Float64Array.of(1, 2, 3, NaN) })).toThrow(
      'items.values[3] is NaN; expected a finite number',
    )
    expect(() => create(matrix([[0, 0]]), { similarity: 'cosine' })).toThrow(
      'items, row 0 is all zeros; expected a direction',
    )
    const cosine = create(table, { similarity: 'cosine' })
    expect(() => cosine.search([0, 0], 1)).toThrow('query is all zeros; expected a direction')
    expect(() => create(table, { similarity: 'dot' })).toThrow(
      `similarity is "dot"; expected 'inner-product' or 'cosine'`,
    )
  })
})
