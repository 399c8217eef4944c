import { describe, list, number, optional, optionalText, record, text } from './arguments.ts'
import type { Axis, PlotBlock, PlotMark, PlotRow } from './blocks.ts'
import { toNumeric } from './numeric.ts'
import { compact } from './show-value.ts'

type Row = Record<string, number | string | null>
type WithRows<Mark> = Mark extends { rows: PlotRow[] } ? Omit<Mark, 'rows'> & { rows: Row[] } : Mark

export interface PlotOptions extends Omit<PlotBlock, 'type' | 'marks'> {
  marks: WithRows<PlotMark>[]
}

const MARKS = ['line', 'area', 'dot', 'bar', 'band', 'rule', 'text'] as const

/** The columns that a mark reads out of its rows; `series` is optional everywhere. */
const CHANNELS: Record<(typeof MARKS)[number], readonly string[]> = {
  line: ['x', 'y'],
  area: ['x', 'y'],
  dot: ['x', 'y'],
  bar: ['x', 'y'],
  band: ['x', 'low', 'high'],
  rule: [],
  text: ['x', 'y', 'text'],
}

export function plotBlock(options: PlotOptions): PlotBlock {
  record('options', options)
  return compact({
    type: 'plot',
    title: optionalText('title', options.title),
    x: axis('x', options.x),
    y: axis('y', options.y),
    marks: list('marks', options.marks).map((mark, index) => plotMark(`marks[${index}]`, mark)),
    facet: facet(options.facet),
    alt: text('alt', options.alt),
  })
}

function axis(name: string, value: unknown): Axis {
  const given = record(name, value)
  return compact({
    label: text(`${name}.label`, given.label),
    unit: optionalText(`${name}.unit`, given.unit),
    format: optional(`${name}.format`, given.format, ['number', 'percent', 'compact', 'bytes']),
    scale: optional(`${name}.scale`, given.scale, ['linear', 'log', 'band']),
    domain: domain(`${name}.domain`, given.domain),
  })
}

function domain(name: string, value: unknown): [number, number] | undefined {
  if (value === undefined) return undefined
  const [low, high] = list(name, value)
  return [number(`${name}[0]`, low), number(`${name}[1]`, high)]
}

function facet(value: unknown): PlotBlock['facet'] {
  if (value === undefined) return undefined
  const given = record('facet', value)
  return compact({ x: optionalText('facet.x', given.x), y: optionalText('facet.y', given.y) })
}

function plotMark(name: string, value: unknown): PlotMark {
  const given = record(name, value)
  const mark = optional(`${name}.mark`, given.mark, MARKS)
  if (mark === undefined)
    throw new TypeError(`${name}.mark is missing; expected one of ${MARKS.join(', ')}`)
  if (mark === 'rule') {
    return compact({
      mark,
      x: position(`${name}.x`, given.x),
      y: position(`${name}.y`, given.y),
      label: optionalText(`${name}.label`, given.label),
    })
  }
  const rows = list(`${name}.rows`, given.rows).map((row, index) =>
    plotRow(`${name}.rows[${index}]`, row),
  )
  const channels: Record<string, string> = {}
  for (const channel of CHANNELS[mark]) {
    const column = text(`${name}.${channel}`, given[channel])
    const absent = rows.findIndex((row) => !(column in row))
    if (absent >= 0)
      throw new TypeError(`${name}.rows[${absent}] has no ${column}, which ${channel} names`)
    channels[channel] = column
  }
  return compact({
    mark,
    rows,
    ...channels,
    series: optionalText(`${name}.series`, given.series),
    dashed: given.dashed === true ? true : undefined,
  }) as PlotMark
}

function position(name: string, value: unknown): number | string | undefined {
  if (value === undefined || typeof value === 'string') return value
  return number(name, value)
}

function plotRow(name: string, value: unknown): PlotRow {
  return Object.fromEntries(
    Object.entries(record(name, value)).map(([key, cell]) => {
      if (typeof cell === 'number') return [key, toNumeric(cell)]
      if (typeof cell === 'string' || cell === null) return [key, cell]
      throw new TypeError(
        `${name}.${key} is ${describe(cell)}; expected a number, a string or null`,
      )
    }),
  )
}
