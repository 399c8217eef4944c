import { describe, list, optionalText, record } from './arguments.ts'
import type { Direction, NumberStyle, TableBlock, TableCell, TableColumn } from './blocks.ts'
import { toNumeric } from './numeric.ts'
import { compact, direction, numberStyle } from './show-value.ts'

export type TableRow = Record<string, number | string | boolean | null>

export interface ColumnOptions extends NumberStyle {
  title?: string
  /** Mark the best cell of the column. */
  best?: Direction
}

export interface TableOptions {
  caption?: string
  /** By column: its title, unit, format, and which cell is the best. */
  columns?: Record<string, ColumnOptions>
}

function cell(name: string, value: unknown): TableCell {
  if (typeof value === 'number') return toNumeric(value)
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (value === undefined) return null
  throw new TypeError(
    `${name} is ${describe(value)}; expected a number, a string, true, false or null`,
  )
}

export function tableBlock(rows: TableRow[], options: TableOptions = {}): TableBlock {
  const records = list('rows', rows).map((row, index) => record(`rows[${index}]`, row))
  const keys = [...new Set(records.flatMap((row) => Object.keys(row)))]
  const columnOptions = options.columns ?? {}
  for (const key of Object.keys(columnOptions)) {
    if (records.length > 0 && !keys.includes(key)) {
      throw new TypeError(`columns.${key} names no column; the rows have ${keys.join(', ')}`)
    }
  }
  return compact({
    type: 'table',
    caption: optionalText('caption', options.caption),
    columns: keys.map((key) => column(key, records, columnOptions[key] ?? {})),
    rows: records.map((row, index) => keys.map((key) => cell(`rows[${index}].${key}`, row[key]))),
  })
}

function column(
  key: string,
  records: Record<string, unknown>[],
  options: ColumnOptions,
): TableColumn {
  const isNumber = records.some((row) => typeof row[key] === 'number')
  return compact({
    key,
    title: optionalText(`columns.${key}.title`, options.title) ?? key,
    kind: isNumber ? 'number' : 'text',
    ...numberStyle(`columns.${key}`, options),
    best: direction(`columns.${key}.best`, options.best),
  })
}
