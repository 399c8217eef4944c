import { arrayLike } from '../checks/index.ts'
import { checkFeatures } from './check-features.ts'
import { gatherRows } from './gather-rows.ts'
import type { Matrix } from './matrix.ts'

/**
 * What networks on tables read: a matrix of numbers, or numbers and categories.
 *
 * `categories` has an array a column, each with an id a row: an integer from 0, or -1 for a value
 * that was not there in training.
 */
export type TabularRows =
  Matrix | { readonly numeric?: Matrix; readonly categories?: readonly ArrayLike<number>[] }

/** The same, taken apart and checked. */
export type TabularParts = {
  readonly count: number
  readonly numeric: Matrix | undefined
  readonly categories: readonly ArrayLike<number>[]
}

/**
 * Takes tabular rows apart.
 *
 * @throws TypeError or RangeError if there is nothing to read, a number is not finite, an id is no
 *   integer of at least -1, or the columns have unequally many rows.
 */
export function tabularParts(rows: TabularRows, name = 'features'): TabularParts {
  const { numeric, categories = [] } = 'values' in rows ? { numeric: rows } : rows
  if (!numeric && categories.length === 0) {
    throw new TypeError(`${name} has neither numeric nor categories; expected at least one of them`)
  }
  if (numeric) checkFeatures(numeric, 'values' in rows ? name : `${name}.numeric`)
  const count = numeric ? numeric.rows : categories[0].length
  categories.forEach((ids, column) => {
    const label = `${name}.categories[${column}]`
    arrayLike(label, ids)
    if (ids.length !== count) {
      throw new RangeError(`${label} has ${ids.length} rows; expected ${count}`)
    }
    for (let row = 0; row < count; row++) {
      if (!(Number.isInteger(ids[row]) && ids[row] >= -1)) {
        throw new RangeError(`${label}[${row}] is ${ids[row]}; expected an integer of at least -1`)
      }
    }
  })
  return { count, numeric, categories }
}

/** Some rows of tabular parts, in the given order. */
export function gatherParts(parts: TabularParts, rows: readonly number[]): TabularParts {
  const { numeric, categories } = parts
  return {
    count: rows.length,
    numeric: numeric && gatherRows(numeric, rows),
    categories: categories.map((ids) => Int32Array.from(rows, (row) => ids[row])),
  }
}
