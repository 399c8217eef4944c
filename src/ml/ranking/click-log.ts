import { binaryLabels } from '../checks/binary-labels.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { sameLength } from '../checks/same-length.ts'

/** What was shown where, and whether it was clicked: a row an impression. */
export interface ClickLog {
  /** Number of the item, from 0; for search that of a (query, document) pair. */
  readonly items: ArrayLike<number>
  /** Position on the page, 0 at the top. */
  readonly positions: ArrayLike<number>
  /** 1 for a click, else 0. */
  readonly clicks: ArrayLike<number>
}

/** A log summed up: one cell for each item and position that occur together. */
export interface ClickCells {
  readonly itemCount: number
  readonly positionCount: number
  readonly items: Int32Array
  readonly positions: Int32Array
  readonly impressions: Float64Array
  readonly clicks: Float64Array
}

/**
 * Sums a log up by item and position: all that a position-based model can see of it.
 *
 * @throws RangeError or TypeError if the log is empty, its columns differ in length, an item or
 *   position is no integer from 0, or a click is neither 0 nor 1.
 */
export function clickCells({ items, positions, clicks }: ClickLog): ClickCells {
  sameLength('items', items, 'positions', positions)
  sameLength('items', items, 'clicks', clicks)
  notEmpty('items', items)
  binaryLabels('clicks', clicks)
  let itemCount = 0
  let positionCount = 0
  for (let row = 0; row < items.length; row++) {
    nonNegativeInteger(`items[${row}]`, items[row])
    nonNegativeInteger(`positions[${row}]`, positions[row])
    itemCount = Math.max(itemCount, items[row] + 1)
    positionCount = Math.max(positionCount, positions[row] + 1)
  }
  const cellOf = new Map<number, number>()
  const cellOfRow = new Int32Array(items.length)
  for (let row = 0; row < items.length; row++) {
    const key = items[row] * positionCount + positions[row]
    if (!cellOf.has(key)) cellOf.set(key, cellOf.size)
    cellOfRow[row] = cellOf.get(key)!
  }
  const keys = Array.from(cellOf.keys())
  const cells = {
    itemCount,
    positionCount,
    items: Int32Array.from(keys, (key) => Math.floor(key / positionCount)),
    positions: Int32Array.from(keys, (key) => key % positionCount),
    impressions: new Float64Array(keys.length),
    clicks: new Float64Array(keys.length),
  }
  for (let row = 0; row < items.length; row++) {
    cells.impressions[cellOfRow[row]]++
    cells.clicks[cellOfRow[row]] += clicks[row]
  }
  return cells
}
