import { describe, expect, test } from 'vitest'
import { matrix, matrixRow } from './matrix.ts'

describe('matrix', () => {
  test('stores row after row', () => {
    const rows = Object.freeze([Object.freeze([1, 2]), Float64Array.of(3, 4), [5, 6]])
    expect(matrix(rows)).toEqual({ rows: 3, columns: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6) })
  })

  test('of no rows is empty', () => {
    expect(matrix([])).toEqual({ rows: 0, columns: 0, values: new Float64Array(0) })
  })

  test('copies, so that later changes of the rows do not show', () => {
    const row = [1, 2]
    const table = matrix([row])
    row[0] = 9
    expect(table.values[0]).toBe(1)
  })

  test('names what does not fit', () => {
    expect(() => matrix([[1, 2], [3]])).toThrow('rows[1] has 1 numbers; expected 2, as in rows[0]')
    expect(() => matrix([[1], [NaN]])).toThrow('rows[1][0] is NaN; expected a finite number')
  })
})

describe('matrixRow', () => {
  const table = matrix([
    [1, 2],
    [3, 4],
  ])

  test('is a fresh copy of one row', () => {
    const row = matrixRow(table, 1)
    expect(row).toEqual(Float64Array.of(3, 4))
    row[0] = 9
    expect(table.values[2]).toBe(3)
  })

  test.each([-1, 2, 0.5])('rejects row %s', (row) => {
    expect(() => matrixRow(table, row)).toThrow(`row is ${row}; expected an integer from 0 to 1`)
  })
})
