import { columnName, record, refuse } from './arguments.ts'
import type { Axis, PlotBlock, PlotMark, PlotRow } from './blocks.ts'
import { LIMITS } from './limits.ts'
import {
  aFinite,
  aFlag,
  aText,
  type Check,
  listOf,
  maybe,
  oneOf,
  pairOf,
  shapeOf,
} from './parse-shape.ts'
import { CHANNELS, FLAGS, FORMATS, MARKS, SCALES } from './vocabulary.ts'

const aColumn: Check<string> = (value, name) => columnName(name, value)

const axis = shapeOf<Axis>({
  label: aText,
  unit: maybe(aText),
  format: maybe(oneOf(FORMATS)),
  scale: maybe(oneOf(SCALES)),
  domain: maybe(pairOf(aFinite)),
})

const row: Check<PlotRow> = (value, name) => {
  const cells = Object.entries(record(name, value))
  if (cells.length > LIMITS.columns) refuse(name, value, `at most ${LIMITS.columns} columns`)
  return Object.fromEntries(
    cells.map(([key, cell]) => {
      const path = `${name}.${key}`
      aColumn(key, path)
      if (cell === null) return [key, cell]
      return [key, typeof cell === 'number' ? aFinite(cell, path) : aText(cell, path)]
    }),
  )
}

const position: Check<number | string | undefined> = (value, name) =>
  typeof value === 'number' ? aFinite(value, name) : maybe(aText)(value, name)

/** By mark: every channel a column's name, and whatever else that mark may carry. */
const marks = Object.fromEntries(
  MARKS.map((mark) => {
    if (mark === 'rule') {
      return [mark, { mark: oneOf(MARKS), x: position, y: position, label: maybe(aText) }]
    }
    const flag = FLAGS[mark]
    return [
      mark,
      {
        mark: oneOf(MARKS),
        rows: listOf(row, LIMITS.plotRows),
        ...Object.fromEntries(CHANNELS[mark].map((channel) => [channel, aColumn])),
        ...(mark === 'text' ? {} : { series: maybe(aColumn) }),
        ...(flag === undefined ? {} : { [flag]: maybe(aFlag) }),
      },
    ]
  }),
)

const mark: Check<PlotMark> = (value, name) => {
  const given = record(name, value)
  const fields = marks[oneOf(MARKS)(given.mark, `${name}.mark`)]
  return shapeOf(fields as never)(value, name) as PlotMark
}

const plot = shapeOf<PlotBlock>({
  type: oneOf(['plot']),
  title: maybe(aText),
  x: axis,
  y: axis,
  marks: listOf(mark, LIMITS.marks),
  facet: maybe(shapeOf<{ x?: string; y?: string }>({ x: maybe(aColumn), y: maybe(aColumn) })),
  alt: aText,
})

/** A plot out of untrusted JSON, or a TypeError that says what is wrong with it. */
export const parsePlot: Check<PlotBlock> = (value, name) => {
  const block = plot(value, name)
  const rows = block.marks.reduce((sum, each) => sum + ('rows' in each ? each.rows.length : 0), 0)
  if (rows > LIMITS.plotRows) {
    throw new TypeError(`${name} has ${rows} rows; expected at most ${LIMITS.plotRows}`)
  }
  return block
}
