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

/** What a picture's tone says of it, to those who see it and those who hear it. */
export const TONE_SIGNS = { good: '✓', bad: '✗' } as const
export const TONE_WORDS = { good: 'right', bad: 'wrong' } as const
