import { bestNumbers } from './best-cells.ts'
import type { TableBlock } from './blocks.ts'
import { cellTexts, columnTitle } from './table-text.ts'

const MOST_ROWS = 60

/** A table in columns of plain text, numbers at the right; a star marks the best of a column. */
export function tableText(block: TableBlock): string {
  const caption = block.caption === undefined ? [] : [block.caption]
  if (block.rows.length === 0) return [...caption, 'No rows.'].join('\n')
  const best = bestNumbers(block)
  const hasBest = best.some((number) => number !== undefined)
  const shown = block.rows.slice(0, MOST_ROWS)
  // Every cell of a column with stars ends in a star or a space, so that the numbers stay in line.
  const cells = cellTexts(block)
    .slice(0, MOST_ROWS)
    .map((texts, row) =>
      texts.map((text, index) => {
        if (best[index] === undefined) return text
        return text + (shown[row]?.[index] === best[index] ? '*' : ' ')
      }),
    )
  const head = block.columns.map(
    (column, index) => columnTitle(column) + (best[index] === undefined ? '' : ' '),
  )
  const widths = head.map((title, index) =>
    Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => {
        const width = widths[index] ?? 0
        return block.columns[index]?.kind === 'number' ? text.padStart(width) : text.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const more = block.rows.length - shown.length
  return [
    ...caption,
    line(head),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(line),
    ...(more > 0 ? [`… and ${more} more rows`] : []),
    ...(hasBest ? ['* best of its column'] : []),
  ].join('\n')
}
