import { record, refuse } from './arguments.ts'
import type {
  Block,
  CheckBlock,
  ErrorBlock,
  ImageBlock,
  LogBlock,
  NoteBlock,
  NumberStyle,
  Numeric,
  Picture,
  ProgressBlock,
  Report,
  TableBlock,
  TableCell,
  TableColumn,
  TextBlock,
  ValueBlock,
} from './blocks.ts'
import { isPixels } from './pixels.ts'
import { LIMITS } from './limits.ts'
import { parsePlot } from './parse-plot.ts'
import {
  aBoolean,
  aCount,
  aText,
  aWhole,
  type Check,
  listOf,
  maybe,
  oneOf,
  pairOf,
  shapeOf,
} from './parse-shape.ts'
import { DIRECTIONS, ERROR_KINDS, FORMATS, LEVELS, PICTURE_TONES, TONES } from './vocabulary.ts'

const NAMED_NUMBERS: readonly unknown[] = ['NaN', 'Infinity', '-Infinity']

const numeric: Check<Numeric> = (value, name) =>
  Number.isFinite(value) || NAMED_NUMBERS.includes(value)
    ? (value as Numeric)
    : refuse(name, value, 'a number')

const cell: Check<TableCell> = (value, name) => {
  if (value === null || typeof value === 'boolean') return value
  return typeof value === 'number' ? numeric(value, name) : aText(value, name)
}

const numberStyle = {
  unit: maybe(aText),
  format: maybe(oneOf(FORMATS)),
  digits: maybe(aWhole(0, 10)),
} satisfies Record<keyof NumberStyle, unknown>

const value = shapeOf<ValueBlock>({
  type: oneOf(['value']),
  name: aText,
  value: numeric,
  ...numberStyle,
  better: maybe(oneOf(DIRECTIONS)),
  interval: maybe(pairOf(numeric)),
  intervalName: maybe(aText),
  baseline: maybe(shapeOf<{ name: string; value: Numeric }>({ name: aText, value: numeric })),
})

const columns = listOf(
  shapeOf<TableColumn>({
    key: aText,
    title: aText,
    kind: oneOf(['number', 'text']),
    ...numberStyle,
    best: maybe(oneOf(DIRECTIONS)),
  }),
  LIMITS.columns,
)

const table = shapeOf<TableBlock>({
  type: oneOf(['table']),
  caption: maybe(aText),
  columns,
  rows: listOf(listOf(cell, LIMITS.columns), LIMITS.tableRows),
})

const side = aWhole(1, LIMITS.imageSide)

const pictureShape = shapeOf<Picture>({
  width: side,
  height: side,
  pixels: aText,
  alt: aText,
  label: maybe(aText),
  tone: maybe(oneOf(PICTURE_TONES)),
})

const picture: Check<Picture> = (given, name) => {
  const { pixels, ...rest } = pictureShape(given, name)
  if (!isPixels(pixels, rest.width, rest.height)) {
    refuse(`${name}.pixels`, pixels, 'three bytes a pixel in base64')
  }
  return { ...rest, pixels }
}

const parsers: { [Type in Block['type']]: Check<Block> } = {
  text: shapeOf<TextBlock>({ type: oneOf(['text']), text: aText }),
  value,
  table: (given, name) => {
    const block = table(given, name)
    const odd = block.rows.findIndex((row) => row.length !== block.columns.length)
    if (odd >= 0) {
      refuse(`${name}.rows[${odd}]`, block.rows[odd], `${block.columns.length} cells`)
    }
    return block
  },
  plot: parsePlot,
  image: shapeOf<ImageBlock>({
    type: oneOf(['image']),
    caption: maybe(aText),
    images: listOf(picture, LIMITS.images),
  }),
  note: shapeOf<NoteBlock>({ type: oneOf(['note']), tone: oneOf(TONES), text: aText }),
  check: shapeOf<CheckBlock>({
    type: oneOf(['check']),
    name: aText,
    passed: aBoolean,
    expected: aText,
    seen: aText,
  }),
  log: shapeOf<LogBlock>({ type: oneOf(['log']), level: oneOf(LEVELS), text: aText }),
  progress: shapeOf<ProgressBlock>({
    type: oneOf(['progress']),
    label: aText,
    done: aCount,
    total: aCount,
  }),
  error: shapeOf<ErrorBlock>({
    type: oneOf(['error']),
    kind: oneOf(ERROR_KINDS),
    message: aText,
    hint: maybe(aText),
    file: maybe(aText),
    line: maybe(aWhole(0, Number.MAX_SAFE_INTEGER)),
    column: maybe(aWhole(0, Number.MAX_SAFE_INTEGER)),
  }),
}

const TYPES = Object.keys(parsers) as Block['type'][]

const block: Check<Block> = (given, name) => {
  const type = oneOf(TYPES)(record(name, given).type, `${name}.type`)
  return parsers[type](given, name)
}

/**
 * A block out of untrusted JSON: a program that a stranger wrote made it. Returns a
 * fresh block with nothing in it that a block may not have, or throws a TypeError that
 * says what is wrong.
 */
export const parseBlock = (value: unknown): Block => block(value, 'block')

/** A whole report out of untrusted JSON; see `parseBlock`. */
export const parseReport = (value: unknown): Report => listOf(block, LIMITS.blocks)(value, 'report')
