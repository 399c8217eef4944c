import type { ErrorBlock } from '../../report/blocks.ts'
import { whyAbsent } from './allowed-globals.ts'
import { inspect } from '../../report/inspect.ts'
import { stackPlace } from './stack-place.ts'

const MAX_MESSAGE = 2_000

/** What each engine says when the stack is full, or when there is no room for a value. */
const RECURSION = /Maximum call stack|too much recursion/
const MEMORY =
  /allocation|Invalid (?:typed )?array(?: buffer)? length|Invalid string length|out of memory|maximum size exceeded|Maximum BigInt size|the most is \d+$/i

/** Whatever a program threw, as a block. Its position is that of the compiled code, a line below the reader's. */
export function describeError(thrown: unknown): ErrorBlock {
  try {
    return isError(thrown) ? fromError(thrown) : fromValue(thrown)
  } catch {
    return {
      type: 'error',
      kind: 'thrown',
      message: 'The program threw something that cannot be read',
      hint: 'Throw an Error, and its message will stand here.',
    }
  }
}

/** Taken before any program runs, which may take them away. */
const { Error: OwnError, String: OwnString } = globalThis

const isError = (thrown: unknown): thrown is Error => thrown instanceof OwnError

function fromValue(thrown: unknown): ErrorBlock {
  const isNothing = thrown === undefined || thrown === null
  const kind = typeof thrown === 'object' ? 'an object' : `a ${typeof thrown}`
  return {
    type: 'error',
    kind: 'thrown',
    message: cut(
      `The program threw ${isNothing ? OwnString(thrown) : `${kind}: ${inspect(thrown)}`}`,
    ),
    hint: 'Throw an Error, and this message will say where it came from.',
  }
}

function fromError(thrown: Error): ErrorBlock {
  const message = cut(read(() => thrown.message))
  const name = cut(read(() => thrown.name)) || 'Error'
  const place = stackPlace(
    read(() => thrown.stack),
    message,
  )
  if (RECURSION.test(message)) {
    return {
      type: 'error',
      ...place,
      kind: 'recursion',
      message: 'A function calls itself without end',
      hint: 'Check the case in which it should stop.',
    }
  }
  if (name === 'RangeError' || name === 'InternalError') {
    if (MEMORY.test(message)) {
      return { type: 'error', ...place, kind: 'memory', message, hint: 'Make the data smaller.' }
    }
  }
  const absent = absentName(message)
  const hint = absent && whyAbsent(absent)
  return {
    type: 'error',
    ...place,
    kind: 'thrown',
    message: `${name}: ${message || 'no message'}${cause(thrown)}`,
    ...(hint && { hint }),
  }
}

/** A property as text; a getter, a proxy or a value may refuse to be one. */
function read(property: () => unknown): string {
  try {
    const value = property()
    return value === undefined ? '' : OwnString(value)
  } catch {
    return ''
  }
}

function cause(thrown: Error): string {
  const { cause: reason } = thrown
  return reason === undefined ? '' : cut(`, caused by ${inspect(reason)}`)
}

const cut = (text: string): string =>
  text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text

function absentName(message: string): string | undefined {
  const match = /^(\w+) is not defined$|^Can't find variable: (\w+)$/.exec(message)
  return match?.[1] ?? match?.[2]
}
