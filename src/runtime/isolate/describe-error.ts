import type { ErrorBlock } from '../../report/blocks.ts'
import { whyAbsent } from './allowed-globals.ts'
import { inspect } from './inspect.ts'

/** The name under which compiled files appear in stacks. */
export const SOURCE_PREFIX = 'program/'

const FRAME = /program\/([^\s():]+):(\d+):(\d+)/

/** Whatever a program threw, as a block. Its position is that of the compiled code, a line below the reader's. */
export function describeError(thrown: unknown): ErrorBlock {
  if (!isError(thrown)) {
    return {
      type: 'error',
      kind: 'thrown',
      message: `The program threw ${describeThrown(thrown)}`,
      hint: 'Throw an Error, and this message will say where it came from.',
    }
  }
  const message = readable(thrown)
  const base = { type: 'error' as const, ...place(thrown) }
  if (isRecursion(thrown)) {
    return {
      ...base,
      kind: 'recursion',
      message: 'A function calls itself without end',
      hint: 'Check the case in which it should stop.',
    }
  }
  if (/allocation|Invalid (typed )?array( buffer)? length|out of memory|most is \d+$/i.test(message)) {
    return { ...base, kind: 'memory', message, hint: 'Make the data smaller.' }
  }
  const absent = absentName(thrown)
  const hint = absent && whyAbsent(absent)
  return { ...base, kind: 'thrown', message: `${thrown.name}: ${message}`, ...(hint && { hint }) }
}

const isError = (thrown: unknown): thrown is Error =>
  thrown instanceof Error || Object.prototype.toString.call(thrown) === '[object Error]'

function readable(thrown: Error): string {
  try {
    return String(thrown.message) || 'no message'
  } catch {
    return 'no message'
  }
}

function describeThrown(thrown: unknown): string {
  if (thrown === undefined || thrown === null) return String(thrown)
  return `${typeof thrown === 'object' ? 'an object' : `a ${typeof thrown}`}: ${inspect(thrown)}`
}

const isRecursion = (thrown: Error): boolean =>
  /Maximum call stack|too much recursion/.test(readable(thrown))

function absentName(thrown: Error): string | undefined {
  const match = /^(\w+) is not defined$|^Can't find variable: (\w+)$/.exec(readable(thrown))
  return match?.[1] ?? match?.[2]
}

function place(thrown: Error): Pick<ErrorBlock, 'file' | 'line' | 'column'> {
  try {
    const match = FRAME.exec(String(thrown.stack))
    return match ? { file: match[1], line: Number(match[2]), column: Number(match[3]) } : {}
  } catch {
    return {}
  }
}
