import { badArgument } from './bad-argument.ts'

/**
 * Throws a `TypeError` unless `values` is an array or a typed array (anything with a length that is
 * not a string or a function).
 *
 * @example
 * arrayLike('labels', [0, 1]) // undefined
 */
export function arrayLike(name: string, values: unknown): void {
  const isArray =
    typeof values === 'object' && values !== null && 'length' in values && isCount(values.length)
  if (!isArray) throw badArgument(name, values, 'an array', 'array')
}

function isCount(length: unknown): boolean {
  return typeof length === 'number' && Number.isInteger(length) && length >= 0
}
