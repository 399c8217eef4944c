import type { ErrorBlock } from '../../report/blocks.ts'

/** The name under which compiled files appear in stacks. */
export const SOURCE_PREFIX = 'program/'

/** A frame as Chromium and Node write it (`at f (program/a.ts:1:2)`), or as Firefox and Safari do (`f@program/a.ts:1:2`). */
const FRAME = /^(?:\s*at .*?|[^@\n]*@.*?)program\/([^\s():]+):(\d+):(\d+)/m

/** Where in the compiled code an error was made, by its stack; nothing where no frame is the program's. */
export function stackPlace(
  stack: string,
  message: string,
): Pick<ErrorBlock, 'file' | 'line' | 'column'> {
  // The stack begins with the message, which may itself look like a frame.
  const frames =
    message && stack.includes(message)
      ? stack.slice(stack.indexOf(message) + message.length)
      : stack
  const match = FRAME.exec(frames)
  return match ? { file: match[1], line: +match[2], column: +match[3] } : {}
}
