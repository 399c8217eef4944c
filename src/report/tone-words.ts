import type { LogBlock, NoteBlock } from './blocks.ts'

/** How a note begins: its tone as a word. */
export const NOTE_WORDS: Record<NoteBlock['tone'], string> = {
  info: 'Note',
  good: 'Good',
  bad: 'Problem',
}

/** How a console line begins; a plain one begins with itself. */
export const LEVEL_WORDS: Record<LogBlock['level'], string> = {
  log: '',
  warn: 'warning',
  error: 'error',
}
