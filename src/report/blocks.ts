/**
 * What a program shows, as data: a report is an array of blocks, plain JSON, drawn by
 * one renderer in Node and in the browser. Nothing in it is HTML.
 */
export type Report = Block[]

export type Block =
  | TextBlock
  | ValueBlock
  | TableBlock
  | PlotBlock
  | ImageBlock
  | NoteBlock
  | CheckBlock
  | LogBlock
  | ProgressBlock
  | ErrorBlock

/** A number as JSON can hold it: what JSON has no digits for travels by name. */
export type Numeric = number | 'NaN' | 'Infinity' | '-Infinity'

/** How a number is written: 'percent' takes a share (0.12 is 12%), 'bytes' a number of bytes. */
export type NumberFormat = 'number' | 'percent' | 'compact' | 'bytes'

export interface NumberStyle {
  /** Written after the number, such as `ms` or `rows/day`. */
  unit?: string
  format?: NumberFormat
  /** Digits after the decimal point. Without it, three significant digits. */
  digits?: number
}

export type Direction = 'higher' | 'lower'

export interface TextBlock {
  type: 'text'
  text: string
}

export interface ValueBlock extends NumberStyle {
  type: 'value'
  name: string
  value: Numeric
  better?: Direction
  /** Lowest and highest, in the value's own unit; what kind of interval stands in `intervalName`. */
  interval?: [Numeric, Numeric]
  intervalName?: string
  /** What the value is compared with. */
  baseline?: { name: string; value: Numeric }
}

export interface TableColumn extends NumberStyle {
  key: string
  title: string
  kind: 'number' | 'text'
  /** Mark the best cell of the column. */
  best?: Direction
}

export type TableCell = Numeric | string | boolean | null

export interface TableBlock {
  type: 'table'
  caption?: string
  columns: TableColumn[]
  rows: TableCell[][]
}

/** A small picture of the program's own pixels. */
export interface Picture {
  /** Pixels across and down. */
  width: number
  height: number
  /** Red, green and blue of each pixel, a byte each, row by row from the top, in base64. */
  pixels: string
  /** What it shows, in words, for readers who do not see it. */
  alt: string
  /** Written below it. */
  label?: string
  /** Says of a result that it is right or wrong. */
  tone?: 'good' | 'bad'
}

/** Pictures side by side. */
export interface ImageBlock {
  type: 'image'
  caption?: string
  images: Picture[]
}

export interface NoteBlock {
  type: 'note'
  tone: 'info' | 'good' | 'bad'
  text: string
}

/** Whether a program does what was asked of it. */
export interface CheckBlock {
  type: 'check'
  name: string
  passed: boolean
  /** What was expected and what was seen, in words. */
  expected: string
  seen: string
}

/** A line of `console.log` and its siblings. */
export interface LogBlock {
  type: 'log'
  level: 'log' | 'warn' | 'error'
  text: string
}

/** How far a long program is. Replaced by the next one of the same label, absent from a finished report. */
export interface ProgressBlock {
  type: 'progress'
  label: string
  done: number
  total: number
}

export type ErrorKind =
  'import' | 'syntax' | 'thrown' | 'recursion' | 'time' | 'memory' | 'output' | 'stuck' | 'internal'

export interface ErrorBlock {
  type: 'error'
  kind: ErrorKind
  message: string
  /** What to do about it, in a sentence. */
  hint?: string
  /** File, line and column (both from 1) of the reader's TypeScript. */
  file?: string
  line?: number
  column?: number
}

export interface Axis {
  label: string
  unit?: string
  format?: NumberFormat
  /** `band` for names, `log` for orders of magnitude. Without it, `linear` for numbers, `band` for names. */
  scale?: 'linear' | 'log' | 'band'
  domain?: [number, number]
}

export type PlotRow = Record<string, Numeric | string | null>

/** One layer of a plot: which Observable Plot mark, over which columns of its rows. */
export type PlotMark =
  | { mark: 'line'; rows: PlotRow[]; x: string; y: string; series?: string; dashed?: boolean }
  /** From zero to y; several series lie over each other, or, `stacked`, on each other. */
  | { mark: 'area'; rows: PlotRow[]; x: string; y: string; series?: string; stacked?: boolean }
  | { mark: 'dot'; rows: PlotRow[]; x: string; y: string; series?: string }
  /** Several series stand side by side, or, `stacked`, on each other. Names on y make bars that lie. */
  | { mark: 'bar'; rows: PlotRow[]; x: string; y: string; series?: string; stacked?: boolean }
  /** An interval: from `low` to `high` at every x. */
  | { mark: 'band'; rows: PlotRow[]; x: string; low: string; high: string; series?: string }
  /** A straight line across the plot at an x or a y. */
  | { mark: 'rule'; x?: number | string; y?: number | string; label?: string }
  | { mark: 'text'; rows: PlotRow[]; x: string; y: string; text: string }

export interface PlotBlock {
  type: 'plot'
  title?: string
  x: Axis
  y: Axis
  marks: PlotMark[]
  /** Names of the column that splits the plot into panels, side by side (x) or stacked (y). */
  facet?: { x?: string; y?: string }
  /** What the plot shows, in words, for readers who do not see it. */
  alt: string
}
