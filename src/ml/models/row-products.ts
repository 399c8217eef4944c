import type { Matrix } from './matrix.ts'

/**
 * The inner product of each user's row with the item's row at the same place.
 *
 * @throws RangeError if there are not as many users as items.
 */
export function rowProducts(users: Matrix, items: Matrix): Float64Array {
  if (users.rows !== items.rows) {
    throw new RangeError(`users and items differ in length: ${users.rows} and ${items.rows}`)
  }
  const { rows, columns } = users
  const products = new Float64Array(rows)
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      products[row] += users.values[i] * items.values[i]
    }
  }
  return products
}
