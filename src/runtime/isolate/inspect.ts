const MAX_DEPTH = 3
const MAX_ITEMS = 100
const MAX_LENGTH = 10_000

/** A value as a line of the console: strings bare, the rest like a literal, never too long. */
export function inspect(value: unknown): string {
  const line = typeof value === 'string' ? value : inspectAt(value, 0, [])
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line
}

function inspectAt(value: unknown, depth: number, path: unknown[]): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `[function ${value.name || 'without a name'}]`
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value)
  if (path.includes(value)) return '[circular]'
  try {
    return inspectObject(value, depth, [...path, value])
  } catch (error) {
    return `[not readable: ${error instanceof Error ? error.message : 'it throws'}]`
  }
}

function inspectObject(value: object, depth: number, path: unknown[]): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp) return String(value)
  const inner = (item: unknown) => inspectAt(item, depth + 1, path)
  const name = value.constructor?.name
  const prefix = name && name !== 'Object' && name !== 'Array' ? `${name} ` : ''
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const items = value as ArrayLike<unknown>
    if (depth >= MAX_DEPTH) return `[${items.length} items]`
    return `${prefix}[${list(items.length, (index) => inner(items[index]))}]`
  }
  if (depth >= MAX_DEPTH) return '{…}'
  if (value instanceof Map) {
    const entries = [...value]
    return `Map {${list(entries.length, (i) => `${inner(entries[i][0])} => ${inner(entries[i][1])}`)}}`
  }
  if (value instanceof Set) {
    const items = [...value]
    return `Set {${list(items.length, (index) => inner(items[index]))}}`
  }
  const keys = Object.keys(value)
  const record = value as Record<string, unknown>
  return `${prefix}{ ${list(keys.length, (index) => `${keys[index]}: ${inner(record[keys[index]])}`)} }`
}

function list(length: number, item: (index: number) => string): string {
  const shown = Array.from({ length: Math.min(length, MAX_ITEMS) }, (_, index) => item(index))
  if (length > MAX_ITEMS) shown.push(`… ${length - MAX_ITEMS} more`)
  return shown.join(', ')
}
