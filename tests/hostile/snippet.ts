import type { ErrorKind } from '../../src/report/blocks.ts'

/** A program that means harm, or only goes wrong, and what its reader is shown. */
export interface Snippet {
  name: string
  /** The entry `a.ts`, or all files, the entry first. `LEAK` becomes the address of a server that counts its visits. */
  code: string | Record<string, string>
  /** In words, what is shown before the error or the end; see `inWords`. Without it, nothing. */
  shown?: (string | RegExp)[]
  /** The error block at the end; without it the program ends well. */
  error?: {
    kind: ErrorKind
    message: RegExp
    hint?: RegExp
    /** `a.ts:3:5`; without it the error has no place, and a pattern is for what engines may place differently. */
    at?: string | RegExp
  }
}

/** The first lines of an endless program: it is stopped soon. */
export const SOON = '// Endless\n// Budget: 0.5 s\n'

/** What is said of a program that was stopped then. */
export const STOPPED: Snippet['error'] = {
  kind: 'time',
  message: /^Stopped after 0.5 s, the most this program may take$/,
  hint: /loop that does not end/,
}

export const SHOW = `import { show } from 'shortlist/show'\n`
