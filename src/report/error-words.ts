import type { ErrorBlock, ErrorKind } from './blocks.ts'

/** What happened, for a reader who has not seen the word before. */
const HEADINGS: Record<ErrorKind, string> = {
  import: 'An import leads nowhere',
  syntax: 'The code could not be read',
  thrown: 'The program stopped with an error',
  recursion: 'A function called itself without end',
  time: 'The program was stopped: it took too long',
  memory: 'The program ran out of memory',
  output: 'The program showed more than a page can hold',
  stuck: 'The program waits for something that never comes',
  internal: 'Something broke, and not in your code',
}

export const errorHeading = (block: ErrorBlock): string => HEADINGS[block.kind]

/** `split.ts:12:5`, or as much of it as is known. */
export function errorPlace({ file, line, column }: ErrorBlock): string | undefined {
  if (file === undefined) return undefined
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
}
