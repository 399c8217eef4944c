/**
 * The error to throw for an argument that is not what was expected: a `RangeError` when the value has
 * the expected type (as `typeof` names it, by default a number), otherwise a `TypeError`.
 *
 * @example
 * badArgument('scores[3]', NaN, 'a finite number').message // 'scores[3] is NaN; expected a finite number'
 */
export function badArgument(
  name: string,
  value: unknown,
  expected: string,
  expectedType = 'number',
): Error {
  const message = `${name} is ${describe(value)}; expected ${expected}`
  return typeof value === expectedType ? new RangeError(message) : new TypeError(message)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  return Array.isArray(value) || ArrayBuffer.isView(value) ? 'an array' : 'an object'
}
