import type { FeatureRows } from './feature-rows.ts'

/**
 * Checks that a dense or sparse table is one: its numbers are finite and as many as its shape says.
 *
 * @throws TypeError if it is no table, RangeError if a number is not finite, or if there are no rows
 *   or another number of columns than `columns` (when that is given).
 */
export function checkFeatures(features: FeatureRows, name = 'features', columns?: number): void {
  const values = features?.values
  if (!(values instanceof Float64Array)) {
    throw new TypeError(`${name} is not a matrix; build one with matrix([[1, 2], [3, 4]])`)
  }
  const expected =
    'rowStarts' in features ? features.rowStarts[features.rows] : features.rows * features.columns
  if (values.length !== expected) {
    throw new RangeError(`${name}.values has ${values.length} numbers; expected ${expected}`)
  }
  if (columns !== undefined && features.columns !== columns) {
    throw new RangeError(`${name} has ${features.columns} columns; expected ${columns}`)
  }
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) {
      throw new RangeError(`${name}.values[${index}] is ${values[index]}; expected a finite number`)
    }
  }
}
