import type { Report, TableBlock, ValueBlock } from '../report/blocks.ts'
import { withUnit } from '../report/format-number.ts'
import { cellTexts } from '../report/table-text.ts'
import { valueText } from '../report/value-text.ts'

/** What of a report is quoted: a value by its name, or a table's cell by its row's first cell and its column. */
export interface Quotation {
  name?: string
  row?: string
  column?: string
}

/** A number that a report showed, as it stands in a sentence. Throws, for the author, where it was not shown. */
export function shownValue(report: Report, source: string, quotation: Quotation): string {
  const { name, row, column } = quotation
  if (name !== undefined) return namedValue(report, source, name)
  if (row === undefined || column === undefined) {
    throw new Error(`A <Value> of ${source} needs a name, or a row and a column`)
  }
  return tableCell(report, source, row, column)
}

function namedValue(report: Report, source: string, name: string): string {
  const values = report.filter((block): block is ValueBlock => block.type === 'value')
  const found = values.filter((value) => value.name === name)
  if (found.length === 1) return valueText(found[0])
  const shown = values.map((value) => JSON.stringify(value.name)).join(', ') || 'no value at all'
  throw new Error(
    found.length === 0
      ? `${source} shows no value named ${JSON.stringify(name)}; it shows ${shown}`
      : `${source} shows ${found.length} values named ${JSON.stringify(name)}; a quoted one must be the only one of its name`,
  )
}

function tableCell(report: Report, source: string, row: string, column: string): string {
  const tables = report.filter((block): block is TableBlock => block.type === 'table')
  const found: string[] = []
  for (const table of tables) {
    const at = table.columns.findIndex(({ key, title }) => key === column || title === column)
    if (at < 0) continue
    const texts = cellTexts(table)
    const { unit } = table.columns[at]
    for (const cells of texts) if (cells[0] === row) found.push(withUnit(cells[at], unit))
  }
  if (found.length === 1) return found[0]
  const rows = tables.flatMap((table) => cellTexts(table).map(([first]) => first))
  const columns = tables.flatMap((table) => table.columns.map(({ title }) => title))
  throw new Error(
    `${source} shows ${found.length} cells at row ${JSON.stringify(row)}, column ${JSON.stringify(column)}; ` +
      `rows: ${rows.join(', ') || 'none'}; columns: ${columns.join(', ') || 'none'}`,
  )
}
