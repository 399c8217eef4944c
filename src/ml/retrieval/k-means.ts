import type { Random } from '../random/random.ts'
import { innerProduct } from './inner-product.ts'

/**
 * k-means by Lloyd's algorithm: centroids, one row each, such that vectors are near the nearest one.
 *
 * Starts from different vectors chosen at random; then, again and again, every vector goes to the
 * nearest centroid and every centroid to the mean of its vectors. A centroid that nobody is near
 * starts afresh from a random vector. Stops early once no vector changes sides. Each round costs
 * rows · clusters · columns multiply-adds.
 *
 * @param values the vectors, one after another.
 * @param clusters at most as many as there are vectors.
 */
export function kMeans(
  values: Float32Array,
  columns: number,
  clusters: number,
  rounds: number,
  random: Random,
): Float32Array {
  const rows = columns === 0 ? 0 : values.length / columns
  const centroids = new Float32Array(clusters * columns)
  const order = random.shuffle(Int32Array.from({ length: rows }, (_, row) => row))
  for (let cluster = 0; cluster < clusters; cluster++) {
    const start = order[cluster] * columns
    centroids.set(values.subarray(start, start + columns), cluster * columns)
  }
  const sides = new Int32Array(rows).fill(-1)
  const sums = new Float64Array(clusters * columns)
  const counts = new Int32Array(clusters)
  for (let round = 0; round < rounds; round++) {
    if (assignToNearest(values, centroids, columns, sides) === 0) break
    sums.fill(0)
    counts.fill(0)
    for (let row = 0, place = 0; row < rows; row++) {
      counts[sides[row]]++
      const target = sides[row] * columns
      for (let column = 0; column < columns; column++) sums[target + column] += values[place++]
    }
    for (let cluster = 0; cluster < clusters; cluster++) {
      const target = cluster * columns
      const stray = counts[cluster] === 0 ? random.integer(0, rows) * columns : -1
      for (let column = 0; column < columns; column++) {
        centroids[target + column] =
          stray >= 0 ? values[stray + column] : sums[target + column] / counts[cluster]
      }
    }
  }
  return centroids
}

/**
 * Writes the number of the nearest centroid of each vector into `sides`; returns how many changed.
 * Among equally near ones the first.
 *
 * |x - c|² = |x|² - 2 (x · c - |c|² / 2), so the nearest centroid has the largest bracket.
 */
export function assignToNearest(
  values: Float32Array,
  centroids: Float32Array,
  columns: number,
  sides: Int32Array | Uint8Array,
): number {
  const clusters = centroids.length / columns
  const vector = new Float64Array(columns)
  const halfSquares = new Float64Array(clusters)
  for (let cluster = 0; cluster < clusters; cluster++) {
    vector.set(centroids.subarray(cluster * columns, (cluster + 1) * columns))
    halfSquares[cluster] = innerProduct(vector, centroids, cluster * columns) / 2
  }
  let changes = 0
  for (let row = 0; row < sides.length; row++) {
    for (let column = 0; column < columns; column++) vector[column] = values[row * columns + column]
    let nearest = 0
    let largest = -Infinity
    for (let cluster = 0; cluster < clusters; cluster++) {
      const nearness = innerProduct(vector, centroids, cluster * columns) - halfSquares[cluster]
      if (nearness > largest) {
        largest = nearness
        nearest = cluster
      }
    }
    if (sides[row] !== nearest) changes++
    sides[row] = nearest
  }
  return changes
}

/** The vectors of some rows chosen at random, or all of them when there are no more than `count`. */
export function sampleRows(
  values: Float32Array,
  columns: number,
  count: number,
  random: Random,
): Float32Array {
  const rows = columns === 0 ? 0 : values.length / columns
  if (rows <= count) return values
  const chosen = random.shuffle(Int32Array.from({ length: rows }, (_, row) => row)).slice(0, count)
  const sample = new Float32Array(count * columns)
  chosen.forEach((row, place) => {
    sample.set(values.subarray(row * columns, (row + 1) * columns), place * columns)
  })
  return sample
}
