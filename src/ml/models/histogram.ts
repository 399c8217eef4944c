import type { BinnedFeatures } from './bin-features.ts'

/**
 * Sums over the rows of a tree node, three numbers a bin: the sum of the gradients, the sum of the
 * second derivatives, and how many rows there are.
 */
export type Histogram = Float64Array

/**
 * Fills a histogram from rows[start] up to, not including, rows[end].
 *
 * @param gradients the first derivative of the loss, one a row of the data.
 * @param hessians the second derivative.
 */
export function fillHistogram(
  histogram: Histogram,
  binned: BinnedFeatures,
  rows: Int32Array,
  start: number,
  end: number,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  histogram.fill(0)
  const { bins, columns } = binned
  // Row by row, not column by column: consecutive additions then fall into different features' bins
  // and none has to wait for the one before. That is twice as fast.
  for (let place = start; place < end; place++) {
    const row = rows[place]
    const gradient = gradients[row]
    const hessian = hessians[row]
    const last = (row + 1) * columns
    for (let entry = row * columns; entry < last; entry++) {
      const cell = 3 * bins[entry]
      histogram[cell] += gradient
      histogram[cell + 1] += hessian
      histogram[cell + 2] += 1
    }
  }
}
