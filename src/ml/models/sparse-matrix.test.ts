import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addScaledRow, rowDot } from './feature-rows.ts'
import { matrix } from './matrix.ts'
import { sparseMatrix } from './sparse-matrix.ts'

describe('sparseMatrix', () => {
  test('stores the entries of each row, 1 where no values are given', () => {
    expect(
      sparseMatrix([{ indices: [0, 3] }, { indices: [] }, { indices: [1], values: [0.5] }], 4),
    ).toEqual({
      rows: 3,
      columns: 4,
      rowStarts: Int32Array.of(0, 2, 2, 3),
      columnIndices: Int32Array.of(0, 3, 1),
      values: Float64Array.of(1, 1, 0.5),
    })
  })

  test('names what does not fit', () => {
    expect(() => sparseMatrix([{ indices: [4] }], 4)).toThrow(
      'rows[0].indices[0] is 4; expected an integer from 0 to 3',
    )
    expect(() => sparseMatrix([{ indices: [1], values: [1, 2] }], 4)).toThrow(
      'rows[0] has 1 indices and 2 values; expected as many',
    )
    expect(() => sparseMatrix([{ indices: [1], values: [NaN] }], 4)).toThrow(
      'rows[0].values[0] is NaN; expected a finite number',
    )
    expect(() => sparseMatrix([], -1)).toThrow('columns is -1; expected an integer of at least 0')
  })

  test('acts in inner products and sums as the dense matrix of the same numbers', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -9, max: 9 }))
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const dense = [0, 0, 0, 0, 0]
        for (const [index, value] of entries) dense[index] += value
        const indices = entries.map(([index]) => index)
        const values = entries.map(([, value]) => value)
        const sparse = sparseMatrix([{ indices, values }], 5)
        const weights = [1, -2, 3, -4, 5]
        expect(rowDot(sparse, 0, weights)).toBe(rowDot(matrix([dense]), 0, weights))
        const sum = Float64Array.from(weights)
        const denseSum = Float64Array.from(weights)
        addScaledRow(sparse, 0, 2, sum)
        addScaledRow(matrix([dense]), 0, 2, denseSum)
        expect(sum).toEqual(denseSum)
      }),
    )
  })
})
