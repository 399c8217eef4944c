import {
  columnName,
  describe,
  finite,
  list,
  optional,
  optionalText,
  record,
  refuse,
  text,
} from './arguments.ts'
import type { Axis, PlotBlock, PlotMark, PlotRow } from './blocks.ts'
import { LIMITS } from './limits.ts'
import { toNumeric } from './numeric.ts'
import { CHANNELS, FLAGS, FORMATS, MARKS, SCALES } from './vocabulary.ts'
import { compact } from './show-value.ts'

type Row = Record<string, number | string | null>
type WithRows<Mark> = Mark extends { rows: PlotRow[] } ? Omit<Mark, 'rows'> & { rows: Row[] } : Mark

export interface PlotOptions extends Omit<PlotBlock, 'type' | 'marks'> {
  marks: WithRows<PlotMark>[]
}

/** The block that `show.plot` emits. Of the rows it keeps only the columns that a mark or a facet names. */
export function plotBlock(options: PlotOptions): PlotBlock {
  record('options', options)
  const panels = facet(options.facet)
  const marks = list('marks', options.marks, LIMITS.marks).map((mark, index) =>
    plotMark(`marks[${index}]`, mark, panels),
  )
  const rows = marks.reduce((sum, mark) => sum + ('rows' in mark ? mark.rows.length : 0), 0)
  if (rows > LIMITS.plotRows) {
    throw new TypeError(
      `the marks have ${rows} rows; a plot can have at most ${LIMITS.plotRows}. Sample or aggregate them first`,
    )
  }
  return compact({
    type: 'plot',
    title: optionalText('title', options.title),
    x: axis('x', options.x),
    y: axis('y', options.y),
    marks,
    facet: panels,
    alt: alternative(options.alt),
  })
}

function alternative(value: unknown): string {
  const alt = text('alt', value)
  if (alt.trim() === '') return refuse('alt', value, 'what the plot shows, in a sentence')
  return alt
}

function axis(name: string, value: unknown): Axis {
  const given = record(name, value)
  return compact({
    label: text(`${name}.label`, given.label),
    unit: optionalText(`${name}.unit`, given.unit),
    format: optional(`${name}.format`, given.format, FORMATS),
    scale: optional(`${name}.scale`, given.scale, SCALES),
    domain: domain(`${name}.domain`, given.domain),
  })
}

function domain(name: string, value: unknown): [number, number] | undefined {
  if (value === undefined) return undefined
  const [low, high] = list(name, value, 2).map((end, index) => finite(`${name}[${index}]`, end))
  if (low === undefined || high === undefined || low >= high) {
    return refuse(name, value, '[lowest, highest]')
  }
  return [toNumeric(low), toNumeric(high)] as [number, number]
}

function facet(value: unknown): PlotBlock['facet'] {
  if (value === undefined) return undefined
  const given = record('facet', value)
  return compact({
    x: given.x === undefined ? undefined : columnName('facet.x', given.x),
    y: given.y === undefined ? undefined : columnName('facet.y', given.y),
  })
}

function plotMark(name: string, value: unknown, panels: PlotBlock['facet']): PlotMark {
  const given = record(name, value)
  const mark = optional(`${name}.mark`, given.mark, MARKS)
  if (mark === undefined)
    throw new TypeError(`${name}.mark is missing; expected one of ${MARKS.join(', ')}`)
  if (mark === 'rule') {
    if (given.x === undefined && given.y === undefined)
      throw new TypeError(`${name} has neither x nor y; a rule stands at one of them`)
    return compact({
      mark,
      x: position(`${name}.x`, given.x),
      y: position(`${name}.y`, given.y),
      label: optionalText(`${name}.label`, given.label),
    })
  }
  const rows = list(`${name}.rows`, given.rows).map((row, index) =>
    record(`${name}.rows[${index}]`, row),
  )
  const channels: Record<string, string> = {}
  for (const channel of CHANNELS[mark]) {
    channels[channel] = column(name, channel, given[channel], rows)
  }
  if (given.series !== undefined && mark !== 'text') {
    channels.series = column(name, 'series', given.series, rows)
  }
  const columns = new Set([...Object.values(channels), ...Object.values(panels ?? {})])
  const flag = FLAGS[mark]
  return {
    mark,
    rows: rows.map((row, index) => plotRow(`${name}.rows[${index}]`, row, columns)),
    ...channels,
    ...(flag !== undefined && given[flag] === true ? { [flag]: true } : {}),
  } as PlotMark
}

function column(
  name: string,
  channel: string,
  value: unknown,
  rows: Record<string, unknown>[],
): string {
  const key = columnName(`${name}.${channel}`, value)
  const absent = rows.findIndex((row) => !Object.hasOwn(row, key))
  if (absent >= 0)
    throw new TypeError(`${name}.rows[${absent}] has no ${key}, which ${channel} names`)
  return key
}

function position(name: string, value: unknown): number | string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return text(name, value)
  return toNumeric(finite(name, value))
}

function plotRow(name: string, row: Record<string, unknown>, columns: Set<string>): PlotRow {
  const kept: PlotRow = {}
  for (const key of columns) {
    if (!Object.hasOwn(row, key)) continue
    const cell = row[key]
    if (typeof cell === 'number') kept[key] = toNumeric(cell)
    else if (cell === null) kept[key] = null
    else if (typeof cell === 'string') kept[key] = text(`${name}.${key}`, cell)
    else
      throw new TypeError(
        `${name}.${key} is ${describe(cell)}; expected a number, a string or null`,
      )
  }
  return kept
}
