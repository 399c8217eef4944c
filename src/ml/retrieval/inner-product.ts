/**
 * The inner product of a query with `query.length` numbers of `values` from `start` on.
 *
 * Four running sums keep the processor busy while earlier additions finish.
 */
export function innerProduct(query: Float64Array, values: Float32Array, start: number): number {
  const columns = query.length
  const even = columns - (columns % 4)
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let place = start
  for (let column = 0; column < even; column += 4, place += 4) {
    first += query[column] * values[place]
    second += query[column + 1] * values[place + 1]
    third += query[column + 2] * values[place + 2]
    fourth += query[column + 3] * values[place + 3]
  }
  for (let column = even; column < columns; column++) first += query[column] * values[place++]
  return first + second + (third + fourth)
}
