import { createRandom } from '../../ml/random/create-random.ts'
import { ALLOWED_GLOBALS } from './allowed-globals.ts'
import { createDate } from './deterministic-date.ts'
import { fixLocale } from './deterministic-locale.ts'
import { limitAllocations } from './limit-allocations.ts'
import { deterministicMath } from './math/deterministic-math.ts'
import { START, type VirtualTime } from './virtual-time.ts'

type Scope = Record<string, unknown>

/** Frames of a stack to keep: the reader's own may lie below many of the library's. */
const STACK_DEPTH = 50

/**
 * Makes the global scope of an isolate what a program may have: deterministic chance,
 * time and locale; no network, storage, page or threads. The browser's policy forbids
 * those already; this says so in the reader's terms and keeps Node the same.
 */
export function lockDown(scope: Scope, time: VirtualTime): void {
  fixLocale(scope, () => START + time.now())
  limitAllocations(scope)
  fixPromises()
  const random = createRandom(1)
  Math.random = () => random.uniform()
  for (const [name, value] of Object.entries(deterministicMath)) {
    Object.defineProperty(Math, name, {
      value: Object.defineProperty(value, 'name', { value: name }),
    })
  }
  ;(Error as { stackTraceLimit?: number }).stackTraceLimit = STACK_DEPTH
  const own: Scope = {
    Date: createDate(time),
    performance: Object.freeze({ now: () => time.now() }),
    setTimeout: time.setTimeout,
    setInterval: time.setInterval,
    clearTimeout: time.clear,
    clearInterval: time.clear,
  }
  removeGlobals(scope, own)
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true })
  }
}

/** What `await` goes by stays as it is: a program that replaced it could hide its own end. */
function fixPromises(): void {
  for (const name of ['then', 'constructor']) {
    Object.defineProperty(Promise.prototype, name, { writable: false, configurable: false })
  }
  Object.defineProperty(Promise, Symbol.species, { configurable: false })
}

/** Removes what is not allowed, or has a replacement, from the scope and from every prototype behind it. */
function removeGlobals(scope: Scope, replaced: Scope): void {
  for (let holder: object | null = scope; holder && holder !== Object.prototype;) {
    for (const name of Reflect.ownKeys(holder)) {
      if (name === 'constructor' || typeof name === 'symbol') continue
      if (ALLOWED_GLOBALS.has(name) && !Object.hasOwn(replaced, name)) continue
      if (!Reflect.deleteProperty(holder, name)) {
        // Some are not to be deleted; then they are hidden, if the engine lets us.
        Reflect.defineProperty(scope, name, { value: undefined })
      }
    }
    holder = Object.getPrototypeOf(holder) as object | null
  }
}
