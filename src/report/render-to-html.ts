import { parseHTML } from 'linkedom'
import type { Report } from './blocks.ts'
import { drawPlot } from './plot/draw-plot.ts'
import { renderReport } from './render-report.ts'
import { serializeHtml } from './serialize-html.ts'

/** A report as HTML, for Node: what the page holds before any script has run. */
export function renderToHtml(report: Report): string {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  return serializeHtml(renderReport(report, document, drawPlot))
}
