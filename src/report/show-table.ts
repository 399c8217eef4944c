import { columnName, list, optionalText, record, refuse, text } from './arguments.ts'
import type { Direction, NumberStyle, TableBlock, TableCell, TableColumn } from './blocks.ts'
import { LIMITS } from './limits.ts'
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
  if (typeof value === 'string') return text(name, value)
  if (typeof value === 'boolean' || value === null) return value
  if (value === undefined) return null
  return refuse(name, value, 'a number, a string, true, false or null')
}

/** The block that `show.table` emits. */
export function tableBlock(rows: TableRow[], options: TableOptions = {}): TableBlock {
  const records = list('rows', rows, LIMITS.tableRows).map((row, index) =>
    record(`rows[${index}]`, row),
  )
  const keys = [...new Set(records.flatMap((row) => Object.keys(row)))]
  if (keys.length > LIMITS.columns) {
    throw new TypeError(`the rows have ${keys.length} columns; expected at most ${LIMITS.columns}`)
  }
  const given = record('options', options)
  const columnOptions = record('columns', given.columns ?? {})
  for (const key of Object.keys(columnOptions)) {
    if (records.length > 0 && !keys.includes(key)) {
      throw new TypeError(`columns.${key} names no column; the rows have ${keys.join(', ')}`)
    }
  }
  return compact({
    type: 'table',
    caption: optionalText('caption', given.caption),
    columns: keys.map((key) => {
      const own = Object.hasOwn(columnOptions, key) ? columnOptions[key] : {}
      return column(columnName('a column', key), records, record(`columns.${key}`, own))
    }),
    rows: records.map((row, index) =>
      keys.map((key) =>
        cell(`rows[${index}].${key}`, Object.hasOwn(row, key) ? row[key] : undefined),
      ),
    ),
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
