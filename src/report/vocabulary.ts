import type { Direction, ErrorKind, LogBlock, NoteBlock, NumberFormat, PlotMark } from './blocks.ts'

/** The words a report may use, for whoever checks one. */
export const FORMATS: readonly NumberFormat[] = ['number', 'percent', 'compact', 'bytes']
export const DIRECTIONS: readonly Direction[] = ['higher', 'lower']
export const SCALES = ['linear', 'log', 'band'] as const
export const TONES: readonly NoteBlock['tone'][] = ['info', 'good', 'bad']
export const PICTURE_TONES = ['good', 'bad'] as const
export const LEVELS: readonly LogBlock['level'][] = ['log', 'warn', 'error']
export const ERROR_KINDS: readonly ErrorKind[] = [
  'import',
  'syntax',
  'thrown',
  'recursion',
  'time',
  'memory',
  'output',
  'stuck',
  'internal',
]

type MarkName = PlotMark['mark']

/** The columns that a mark reads out of its rows; `series` is optional everywhere but in a text. */
export const CHANNELS: Record<MarkName, readonly string[]> = {
  line: ['x', 'y'],
  area: ['x', 'y'],
  dot: ['x', 'y'],
  bar: ['x', 'y'],
  band: ['x', 'low', 'high'],
  rule: [],
  text: ['x', 'y', 'text'],
}

/** The options of a mark that are either there or not. */
export const FLAGS: Partial<Record<MarkName, string>> = {
  line: 'dashed',
  area: 'stacked',
  bar: 'stacked',
}

export const MARKS = Object.keys(CHANNELS) as MarkName[]
