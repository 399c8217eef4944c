/** Vectors of equal length, stored one after another; a `Matrix` is one. */
export type VectorTable = {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array | Float64Array
}

/** The best items, best first. */
export type TopK = {
  readonly indices: Int32Array
  readonly scores: Float64Array
}

/**
 * The k vectors with the largest inner product with a query, best first: the exact answer that
 * approximate indexes are judged by.
 *
 * score(i) = sum_j query_j * items_ij. Equal scores keep the order of the indices. With fewer than
 * k items all of them come back. One pass: rows * columns multiply-adds.
 *
 * @param query as many numbers as an item has.
 * @param items one vector a row, row after row.
 * @param k how many to return, at least 1.
 * @throws RangeError if k is no positive integer, the lengths differ, or a score is not a number.
 * @example
 * const items = { rows: 3, columns: 2, values: Float64Array.of(1, 0, 0, 1, 1, 1) }
 * exactTopK([2, 1], items, 2).indices // Int32Array [2, 0]
 */
export function exactTopK(query: ArrayLike<number>, items: VectorTable, k: number): TopK {
  const { rows, columns, values } = items
  if (query.length !== columns) {
    throw new RangeError(`query has ${query.length} numbers; expected ${columns}, as the items`)
  }
  if (values.length !== rows * columns) {
    throw new RangeError(`items.values has ${values.length} numbers; expected ${rows * columns}`)
  }
  const vector = Float64Array.from(query)
  const scores = new Float64Array(rows)
  // Two running sums a row, and two rows at once, keep the processor busy while an addition finishes.
  const even = columns - (columns % 2)
  const paired = rows - (rows % 2)
  for (let row = 0, start = 0; row < paired; row += 2, start += 2 * columns) {
    const below = start + columns
    let first = 0
    let second = 0
    let firstBelow = 0
    let secondBelow = 0
    for (let column = 0; column < even; column += 2) {
      const left = vector[column]
      const right = vector[column + 1]
      first += left * values[start + column]
      second += right * values[start + column + 1]
      firstBelow += left * values[below + column]
      secondBelow += right * values[below + column + 1]
    }
    if (even < columns) {
      first += vector[even] * values[start + even]
      firstBelow += vector[even] * values[below + even]
    }
    scores[row] = first + second
    scores[row + 1] = firstBelow + secondBelow
  }
  if (paired < rows) {
    const start = paired * columns
    let first = 0
    let second = 0
    for (let column = 0; column < even; column += 2) {
      first += vector[column] * values[start + column]
      second += vector[column + 1] * values[start + column + 1]
    }
    if (even < columns) first += vector[even] * values[start + even]
    scores[paired] = first + second
  }
  return topK(scores, k)
}

/**
 * The k largest scores and where they stand, best first.
 *
 * Equal scores keep the order of the indices. With fewer than k scores all of them come back.
 * One pass with a heap of the k best so far: n + (changes of the k best) * log k steps.
 *
 * @param scores any numbers, also infinite ones, but not NaN.
 * @param k how many to return, at least 1.
 * @throws RangeError if k is no positive integer or a score is NaN.
 * @example
 * topK([0.1, 0.7, 0.3, 0.7], 3).indices // Int32Array [1, 3, 2]
 */
export function topK(scores: ArrayLike<number>, k: number): TopK {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`k is ${k}; expected a positive integer`)
  }
  const size = Math.min(k, scores.length)
  const indices = new Int32Array(size)
  const best = new Float64Array(size)
  // A binary heap whose root is the worst of the best: the lowest score, at the highest index.
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]
    if (index < size) {
      // The new entry climbs while its parent is better. Indices rise, so among equals it is worse.
      let place = index
      while (place > 0) {
        const parent = (place - 1) >> 1
        if (best[parent] < score) break
        best[place] = best[parent]
        indices[place] = indices[parent]
        place = parent
      }
      best[place] = score
      indices[place] = index
    } else if (score > best[0]) {
      sinkRoot(best, indices, size, score, index)
    }
    if (score !== score) throw new RangeError(`scores[${index}] is NaN; expected a number`)
  }
  // Heap sort: the worst of the heap goes to the end, again and again.
  for (let end = size - 1; end > 0; end--) {
    const score = best[end]
    const index = indices[end]
    best[end] = best[0]
    indices[end] = indices[0]
    sinkRoot(best, indices, end, score, index)
  }
  return { indices, scores: best }
}

/** Replaces the root of a heap of `size` entries and restores the order below it. */
function sinkRoot(
  best: Float64Array,
  indices: Int32Array,
  size: number,
  score: number,
  index: number,
): void {
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= size) break
    const right = child + 1
    if (right < size && isWorse(best[right], indices[right], best[child], indices[child])) {
      child = right
    }
    if (!isWorse(best[child], indices[child], score, index)) break
    best[place] = best[child]
    indices[place] = indices[child]
    place = child
  }
  best[place] = score
  indices[place] = index
}

function isWorse(score: number, index: number, otherScore: number, otherIndex: number): boolean {
  return score < otherScore || (score === otherScore && index > otherIndex)
}
