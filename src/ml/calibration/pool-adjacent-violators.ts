/**
 * The non-decreasing sequence nearest to `values` in weighted squared error.
 *
 * Values are taken from the left, each as a block of its own; while the last block is below the one
 * before it, both are merged into their weighted mean. Linear in the number of values.
 */
export function poolAdjacentViolators(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): Float64Array {
  const count = values.length
  const blockMean = new Float64Array(count)
  const blockWeight = new Float64Array(count)
  const blockLength = new Uint32Array(count)
  let last = -1
  for (let index = 0; index < count; index++) {
    last++
    blockMean[last] = values[index]!
    blockWeight[last] = weights[index]!
    blockLength[last] = 1
    while (last > 0 && blockMean[last - 1]! >= blockMean[last]!) {
      const weight = blockWeight[last - 1]! + blockWeight[last]!
      const sum =
        blockMean[last - 1]! * blockWeight[last - 1]! + blockMean[last]! * blockWeight[last]!
      blockMean[last - 1] = sum / weight
      blockWeight[last - 1] = weight
      blockLength[last - 1]! += blockLength[last]!
      last--
    }
  }

  const fitted = new Float64Array(count)
  let start = 0
  for (let block = 0; block <= last; block++) {
    fitted.fill(blockMean[block]!, start, start + blockLength[block]!)
    start += blockLength[block]!
  }
  return fitted
}
