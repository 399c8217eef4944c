import { arrayLike } from '../checks/array-like.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'

/**
 * Mean distance between the items of one list, over all pairs: 0 when they all point the same way,
 * 1 when they are at right angles.
 *
 * ILD = (2 / (n (n - 1))) Σ distance(i, j) over pairs i < j, with distance = 1 - cosine similarity
 *
 * 0 for a list of fewer than two items.
 *
 * Throws when the vectors differ in length, or one is all zeros or not finite (it has no direction).
 *
 * Source: B. Smyth and P. McClave, "Similarity vs. diversity", ICCBR 2001.
 *
 * @param vectors one vector of features (a category's one-hot, an embedding) for each listed item
 *
 * @example
 * intraListDiversity([[1, 0], [1, 0], [0, 1]]) // 0.6667
 */
export function intraListDiversity(vectors: ArrayLike<ArrayLike<number>>): number {
  arrayLike('vectors', vectors)
  const count = vectors.length
  if (count < 2) return 0
  const units = Array.from(vectors, (vector, item) =>
    toUnitLength(vector, item, vectors[0]!.length),
  )
  let sum = 0
  for (let item = 0; item < count; item++) {
    for (let other = 0; other < item; other++) sum += 1 - dotProduct(units[item]!, units[other]!)
  }
  return sum / ((count * (count - 1)) / 2)
}

function toUnitLength(vector: ArrayLike<number>, item: number, length: number): Float64Array {
  finiteNumbers(`vectors[${item}]`, vector)
  if (vector.length !== length) {
    throw new RangeError(`vectors[${item}] has ${vector.length} elements; expected ${length}`)
  }
  const unit = Float64Array.from(vector)
  const norm = Math.sqrt(dotProduct(unit, unit))
  if (norm === 0) throw new RangeError(`vectors[${item}] is all zeros; expected a direction`)
  return unit.map((element) => element / norm)
}

function dotProduct(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!
  return sum
}
