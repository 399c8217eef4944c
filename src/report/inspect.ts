const MAX_DEPTH = 3
const MAX_ITEMS = 100
const MAX_LENGTH = 10_000

/** A value as a line of the console: strings bare, the rest like a literal, never too long. */
export const inspect = (value: unknown): string =>
  typeof value === 'string' ? cut(value) : inspectLiteral(value)

/** A value like a literal, strings too, never too long; `write` says how numbers look. */
export const inspectLiteral = (value: unknown, write: (value: number) => string = exactly) =>
  cut(inspectAt(value, { depth: 0, path: [], budget: { left: MAX_LENGTH }, write }))

const exactly = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

/** A text no longer than a console line may be. */
export const cut = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text

interface Place {
  depth: number
  /** The objects that hold the value. */
  path: unknown[]
  /** Characters left for all of them: a wide tree ends when the line is full. */
  budget: { left: number }
  write: (value: number) => string
}

function inspectAt(value: unknown, place: Place): string {
  return readable(() => {
    const text = describe(value, place)
    place.budget.left -= text.length
    return text
  })
}

/** A getter, a proxy or a method of the value may throw; then the line says so, and goes on. */
function readable(write: () => string): string {
  try {
    return write()
  } catch (error) {
    return `[not readable: ${error instanceof Error ? error.message : 'it throws'}]`
  }
}

function describe(value: unknown, place: Place): string {
  if (typeof value === 'string') return JSON.stringify(cut(value))
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `[function ${value.name || 'without a name'}]`
  if (typeof value === 'number') return place.write(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (place.path.includes(value)) return '[circular]'
  return describeObject(value, {
    ...place,
    depth: place.depth + 1,
    path: [...place.path, value],
  })
}

function describeObject(value: object, place: Place): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp) return String(value)
  const inner = (item: unknown) => inspectAt(item, place)
  const isDeep = place.depth > MAX_DEPTH
  const name = value.constructor?.name
  const prefix = name && name !== 'Object' && name !== 'Array' ? `${name} ` : ''
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    const items = value as ArrayLike<unknown>
    if (isDeep) return `[${items.length} items]`
    return `${prefix}[${list(items.length, indexed(items), inner, place)}]`
  }
  if (isDeep) return '{…}'
  if (value instanceof Map) {
    const pair = ([key, item]: [unknown, unknown]) => `${inner(key)} => ${inner(item)}`
    return `Map {${list(value.size, value.entries(), pair, place)}}`
  }
  if (value instanceof Set) return `Set {${list(value.size, value.values(), inner, place)}}`
  const keys = Object.keys(value)
  if (keys.length === 0) return `${prefix}{}`
  const field = (key: string) =>
    `${key}: ${readable(() => inner((value as Record<string, unknown>)[key]))}`
  return `${prefix}{ ${list(keys.length, keys.values(), field, place)} }`
}

function* indexed(items: ArrayLike<unknown>): Iterable<unknown> {
  for (let index = 0; index < items.length; index++) yield items[index]
}

function list<Item>(
  length: number,
  items: Iterable<Item>,
  write: (item: Item) => string,
  { budget }: Place,
): string {
  const shown: string[] = []
  for (const item of items) {
    if (shown.length >= MAX_ITEMS || budget.left <= 0) break
    shown.push(write(item))
  }
  if (length > shown.length) shown.push(`… ${length - shown.length} more`)
  return shown.join(', ')
}
