import { finite, record, refuse, text } from './arguments.ts'
import type { CheckBlock } from './blocks.ts'
import { inspectLiteral } from './inspect.ts'

/** What a check expects: a value, or whatever a function accepts, with its words. */
export type Expectation<Seen> =
  | { equals: Seen; within?: number }
  /** `is` ends the sentence "Expected …". */
  | { is: string; passes: (seen: Seen) => boolean }

/** The longest text of a value that is worth reading. */
const MOST = 300

/** The block that `show.check` emits. */
export function checkBlock<Seen>(
  name: string,
  see: () => Seen,
  expectation: Expectation<Seen>,
): CheckBlock {
  if (typeof see !== 'function') return refuse('see', see, 'a function that gives what is checked')
  const { expected, passes } = judge(expectation)
  const block = { type: 'check', name: text('name', name), expected } as const
  let seen: Seen
  try {
    seen = see()
  } catch (error) {
    return { ...block, passed: false, seen: short(`an error: ${reason(error)}`) }
  }
  return { ...block, passed: passes(seen), seen: inWords(seen) }
}

function judge<Seen>(expectation: Expectation<Seen>): {
  expected: string
  passes: (seen: Seen) => boolean
} {
  record('expectation', expectation)
  if ('equals' in expectation) {
    const { equals, within = 0 } = expectation
    finite('expectation.within', within)
    const about = within > 0 ? `, to within ${within}` : ''
    return { expected: inWords(equals) + about, passes: (seen) => areEqual(seen, equals, within) }
  }
  const { is, passes } = expectation
  if (typeof passes !== 'function') {
    return refuse('expectation.passes', passes, 'a function, or equals in its place')
  }
  return { expected: text('expectation.is', is), passes: (seen) => passes(seen) === true }
}

/** Whether two values have the same parts; numbers may differ by `within`. */
function areEqual(a: unknown, b: unknown, within: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Object.is(a, b) || a === b || Math.abs(a - b) <= within
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left.length !== right.length) return false
  const others = new Map(right)
  return left.every(([key, part]) => others.has(key) && areEqual(part, others.get(key), within))
}

function partsOf(value: object): [unknown, unknown][] {
  if (value instanceof Map) return [...value]
  if (value instanceof Set) return [...value].map((item) => [item, true])
  return Object.entries(value)
}

const inWords = (value: unknown): string => short(inspectLiteral(value, rounded))

/** Six significant digits: enough to see a difference, few enough for every engine to agree. */
const rounded = (value: number): string =>
  String(Number.isFinite(value) ? Number(value.toPrecision(6)) : value)

const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words)

function reason(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : inspectLiteral(error)
}
