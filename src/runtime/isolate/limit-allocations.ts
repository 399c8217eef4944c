import { LIMITS } from '../limits.ts'

type Scope = Record<string, unknown>
type Constructor = {
  new (...values: unknown[]): object
  prototype: object
  BYTES_PER_ELEMENT?: number
}

const NAMES = [
  ...['ArrayBuffer', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array'],
]

/**
 * An array past the limit throws where it is made, and so does the one that is too much
 * together with those before it: engines reserve memory first and fail, or take the
 * browser down, when it is filled.
 */
export function limitAllocations(scope: Scope): void {
  let total = 0
  const count = (name: string, bytes: number, length: number) => {
    if (bytes > LIMITS.allocation) {
      throw new RangeError(
        `${name}(${length}) would take ${bytes} bytes; the most is ${LIMITS.allocation}`,
      )
    }
    total += bytes
    if (total > LIMITS.allAllocations) {
      throw new RangeError(
        `${name}(${length}) comes after ${total - bytes} bytes of large arrays; the most is ${LIMITS.allAllocations}`,
      )
    }
  }
  for (const name of NAMES) {
    const Original = scope[name] as Constructor | undefined
    if (Original) scope[name] = limited(name, Original, count)
  }
}

/**
 * A plain function rather than a Proxy or a subclass, since small arrays are made by the
 * million: engines inline it, and it costs nothing that can be measured. The prototype's
 * `constructor` stays the original for the same reason: slice and map would slow down.
 */
function limited(
  name: string,
  Original: Constructor,
  count: (name: string, bytes: number, length: number) => void,
): object {
  const width = Original.BYTES_PER_ELEMENT ?? 1
  const largest = LIMITS.largeAllocation / width
  const Limited = function (first: unknown, second: unknown, third: unknown) {
    if (typeof first === 'number' && first >= largest) count(name, first * width, first)
    if ((new.target as unknown) === Limited) return new Original(first, second, third)
    if (new.target === undefined) throw new TypeError(`Constructor ${name} requires 'new'`)
    return Reflect.construct(Original, [first, second, third], new.target) as object
  }
  // from, of and the like are inherited; the constructor's own properties are copied.
  Object.setPrototypeOf(Limited, Object.getPrototypeOf(Original) as object)
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(Original))) {
    if (key !== 'length') Object.defineProperty(Limited, key, property)
  }
  return Limited
}
