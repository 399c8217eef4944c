import type { ErrorBlock } from '../report/blocks.ts'
import type { LinkedProgram } from './build/link.ts'
import { originalPosition } from './build/original-position.ts'

/** A position of the compiled code, which starts a line below its file, as one of the reader's TypeScript. */
export function atSource(program: LinkedProgram, error: ErrorBlock): ErrorBlock {
  const { file, line, column, ...rest } = error
  if (error.kind === 'import') return error
  const compiled = program.files.find((each) => each.file === file)
  // A stack may name a file that there is not: then no place is better than a wrong one.
  if (!compiled || line === undefined || line < 2 || column === undefined) return rest
  const { code, sourceMap } = compiled
  const body = code.slice(code.indexOf('\n') + 1)
  if (line - 1 > body.split(/[\n\u2028\u2029]/).length) return rest
  const place = originalPosition({ code: body, sourceMap }, { line: line - 1, column })
  return { ...rest, file, ...place }
}

export const outOfTime = (budget: number): ErrorBlock => ({
  type: 'error',
  kind: 'time',
  message: `Stopped after ${budget / 1000} s, the most this program may take`,
  hint: 'Look for a loop that does not end, or make the data smaller.',
})

/** What to say when not the program but what it ran in broke. */
export function isolateFailure(message: string): ErrorBlock {
  if (/out of memory|memory limit|heap/i.test(message)) {
    return {
      type: 'error',
      kind: 'memory',
      message: 'The program needs more memory than it may have',
      hint: 'Make the data smaller.',
    }
  }
  return { type: 'error', kind: 'internal', message: `The program broke: ${message}` }
}
