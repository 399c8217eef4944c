import type { TableBlock, TableCell, TableColumn } from './blocks.ts'
import { columnDigits } from './format-column.ts'
import { formatNumber } from './format-number.ts'

/** The title of a column, with the unit that its cells therefore need not repeat. */
export const columnTitle = ({ title, unit }: TableColumn): string =>
  unit === undefined || unit === '' ? title : `${title} (${unit})`

/** Every cell of a table in words, row by row; numbers of a column share their digits. */
export function cellTexts(block: TableBlock): string[][] {
  const styles = block.columns.map(({ unit: _inTitle, ...column }, index) => ({
    ...column,
    digits: columnDigits(
      block.rows.map((row) => row[index]).filter((cell) => typeof cell === 'number'),
      column,
    ),
  }))
  return block.rows.map((row) => row.map((cell, index) => cellText(cell, styles[index])))
}

function cellText(cell: TableCell, column: TableColumn | undefined): string {
  if (cell === null) return '–'
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  const isNumber = typeof cell === 'number' || column?.kind === 'number'
  if (!isNumber || (typeof cell === 'string' && !NAMED.test(cell))) return String(cell)
  return formatNumber(Number(cell), column)
}

/** How a report writes the numbers that JSON has no digits for. */
const NAMED = /^(NaN|-?Infinity)$/
