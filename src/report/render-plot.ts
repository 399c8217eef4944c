import type { PlotBlock, TableBlock } from './blocks.ts'
import { html } from './dom.ts'
import { formatNumber } from './format-number.ts'
import { plotTables } from './plot-data.ts'
import { plotLegend } from './plot-legend.ts'
import type { PlotDrawer } from './render-report.ts'
import { renderTable } from './render-table.ts'

/** Rows of data under a plot, in each of its tables. */
const MOST_ROWS = 200

/**
 * A plot: its title, a legend where it needs one, the picture, and its numbers behind a
 * disclosure. Where there is no picture its words stand in for it.
 */
export function renderPlot(
  block: PlotBlock,
  document: Document,
  drawPlot: PlotDrawer | undefined,
): HTMLElement {
  const tables = plotTables(block)
  const label = block.title === undefined ? 'Data of the plot' : `Data of “${block.title}”`
  return html(
    document,
    'figure',
    { class: 'report-plot' },
    block.title === undefined ? undefined : html(document, 'figcaption', {}, block.title),
    plotLegend(block, document),
    picture(block, document, drawPlot),
    tables.length === 0
      ? undefined
      : html(
          document,
          'details',
          {},
          html(document, 'summary', {}, 'Data'),
          ...tables.map((table) => renderTable(shortened(table), document, label)),
        ),
  )
}

function picture(block: PlotBlock, document: Document, drawPlot: PlotDrawer | undefined): Element {
  if (drawPlot === undefined) return html(document, 'p', {}, block.alt)
  try {
    return drawPlot(block, document)
  } catch (error) {
    // A report is untrusted: a plot that cannot be drawn must not take the page with it.
    const reason = error instanceof Error ? error.message : String(error)
    return html(document, 'p', {}, `${block.alt} (This plot could not be drawn: ${reason})`)
  }
}

function shortened(table: TableBlock): TableBlock {
  const all = table.rows.length
  if (all <= MOST_ROWS) return table
  return {
    ...table,
    caption: `The first ${MOST_ROWS} of ${formatNumber(all)} rows`,
    rows: table.rows.slice(0, MOST_ROWS),
  }
}
