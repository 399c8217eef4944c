import { createRandom } from '../../ml/random/create-random.ts'
import { LIMITS } from '../limits.ts'
import { ALLOWED_GLOBALS } from './allowed-globals.ts'
import { createDate } from './deterministic-date.ts'
import { fixLocale } from './deterministic-locale.ts'
import type { VirtualTime } from './virtual-time.ts'

type Scope = Record<string, unknown>

/**
 * Makes the global scope of an isolate what a program may have: deterministic chance,
 * time and locale; no network, storage, page or threads. The browser's policy forbids
 * those already; this says so in the reader's terms and keeps Node the same.
 */
export function lockDown(scope: Scope, time: VirtualTime): void {
  fixLocale(scope)
  limitAllocations(scope)
  const random = createRandom(1)
  Math.random = () => random.uniform()
  const own: Scope = {
    Date: createDate(time),
    performance: Object.freeze({ now: () => time.now() }),
    setTimeout: time.setTimeout,
    setInterval: time.setInterval,
    clearTimeout: time.clear,
    clearInterval: time.clear,
  }
  removeGlobals(scope)
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true })
  }
}

/** Removes what is not allowed from the scope and from every prototype behind it. */
function removeGlobals(scope: Scope): void {
  for (let holder: object | null = scope; holder && holder !== Object.prototype; ) {
    for (const name of Reflect.ownKeys(holder)) {
      if (typeof name === 'string' && ALLOWED_GLOBALS.has(name)) continue
      if (name === 'constructor' || typeof name === 'symbol') continue
      if (!Reflect.deleteProperty(holder, name)) {
        // Some are not to be deleted; then they are hidden, if the engine lets us.
        Reflect.defineProperty(scope, name, { value: undefined })
      }
    }
    holder = Object.getPrototypeOf(holder) as object | null
  }
}

/** An array past the limit throws where it is made, before it can bring the browser down. */
function limitAllocations(scope: Scope): void {
  const names = ['ArrayBuffer', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array']
  names.push('Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array')
  names.push('BigInt64Array', 'BigUint64Array')
  for (const name of names) {
    const Original = scope[name] as { new (...values: unknown[]): object; BYTES_PER_ELEMENT?: number }
    const width = Original.BYTES_PER_ELEMENT ?? 1
    const Limited = new Proxy(Original, {
      construct(target, values, newTarget) {
        const [length] = values
        if (typeof length === 'number' && length * width > LIMITS.allocation) {
          throw new RangeError(
            `${name}(${length}) would take ${length * width} bytes; the most is ${LIMITS.allocation}`,
          )
        }
        return Reflect.construct(target, values, newTarget) as object
      },
    })
    scope[name] = Limited
    Object.defineProperty(Original.prototype, 'constructor', { value: Limited })
  }
}
