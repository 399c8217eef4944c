/** How many buckets of one size are kept before the two oldest are merged. */
const BUCKETS_PER_SIZE = 5

/** Consecutive values of a stream, summed up. */
export interface Bucket {
  count: number
  sum: number
  /** Sum of squared differences from the bucket's own mean. */
  squares: number
}

/**
 * A window over a stream in logarithmic memory: buckets of 1, 2, 4, … values, the oldest the largest,
 * at most six of each size.
 */
export interface ExponentialHistogram {
  /** From the oldest to the newest. */
  readonly buckets: readonly Bucket[]
  add(value: number): void
  dropOldest(): void
}

/** An empty window. */
export function exponentialHistogram(): ExponentialHistogram {
  const buckets: Bucket[] = []
  return {
    buckets,
    add(value) {
      buckets.push({ count: 1, sum: value, squares: 0 })
      mergeCrowdedSizes(buckets)
    },
    dropOldest() {
      buckets.shift()
    },
  }
}

/** Two groups of values taken as one. */
export function mergeBuckets(one: Bucket, other: Bucket): Bucket {
  const count = one.count + other.count
  const meanDifference = one.sum / one.count - other.sum / other.count
  return {
    count,
    sum: one.sum + other.sum,
    squares:
      one.squares +
      other.squares +
      ((one.count * other.count) / count) * meanDifference * meanDifference,
  }
}

/** From the newest size up: where there are too many of a size, its two oldest become one of the next. */
function mergeCrowdedSizes(buckets: Bucket[]): void {
  let end = buckets.length
  for (let size = 1; end > 0; size *= 2) {
    let start = end
    while (start > 0 && buckets[start - 1]!.count === size) start--
    if (end - start <= BUCKETS_PER_SIZE) return
    buckets.splice(start, 2, mergeBuckets(buckets[start]!, buckets[start + 1]!))
    end = start + 1
  }
}
