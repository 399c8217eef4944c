import { bestNumbers } from './best-cells.ts'
import type { TableBlock } from './blocks.ts'
import { hidden, html } from './dom.ts'
import { cellTexts, columnTitle } from './table-text.ts'

/** A table in a region that scrolls sideways by itself where the column is narrow; `label` names the region. */
export function renderTable(
  block: TableBlock,
  document: Document,
  label = block.caption ?? 'Table',
): HTMLElement {
  const { columns, caption } = block
  const best = bestNumbers(block)
  const sides = columns.map(({ kind }) => (kind === 'number' ? 'report-right' : undefined))
  const head = columns.map((column, index) =>
    html(document, 'th', { scope: 'col', class: sides[index] }, columnTitle(column)),
  )
  const rows = cellTexts(block).map((texts, row) =>
    html(
      document,
      'tr',
      {},
      ...texts.map((text, index) => {
        // The first column names its row where it holds words.
        const names = index === 0 && columns[0]?.kind === 'text'
        const isBest = best[index] !== undefined && block.rows[row]?.[index] === best[index]
        const content = isBest ? html(document, 'strong', {}, text) : text
        return html(
          document,
          names ? 'th' : 'td',
          { scope: names ? 'row' : undefined, class: sides[index] },
          content,
          isBest ? hidden(document, ' (best)') : undefined,
        )
      }),
    ),
  )
  const table = html(
    document,
    'table',
    {},
    caption === undefined ? undefined : html(document, 'caption', {}, caption),
    html(document, 'thead', {}, html(document, 'tr', {}, ...head)),
    html(document, 'tbody', {}, ...rows),
  )
  return html(
    document,
    'div',
    { class: 'report-table' },
    scrolling(table, label, document),
    rows.length === 0 ? html(document, 'p', { class: 'report-aside' }, 'No rows.') : undefined,
    best.some((number) => number !== undefined)
      ? html(document, 'p', { class: 'report-aside' }, 'Bold: the best of its column.')
      : undefined,
  )
}

/** Focusable, so that the keyboard can scroll it; labelled, because it can be focused. */
export function scrolling(content: Node, label: string, document: Document): HTMLElement {
  return html(
    document,
    'div',
    { class: 'report-scroll', role: 'group', tabindex: 0, 'aria-label': label },
    content,
  )
}
