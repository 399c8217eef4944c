import type { Block, CheckBlock, LogBlock, PlotBlock, Report, ValueBlock } from './blocks.ts'
import { html } from './dom.ts'
import { renderChecks } from './render-checks.ts'
import { renderError } from './render-error.ts'
import { renderImages } from './render-images.ts'
import { renderLog } from './render-log.ts'
import { renderPlot } from './render-plot.ts'
import { renderProgress } from './render-progress.ts'
import { renderTable } from './render-table.ts'
import { renderNote, renderText } from './render-text.ts'
import { renderValues } from './render-value.ts'

/** Draws the picture of a plot. It is heavy, so whoever renders decides when to load it. */
export type PlotDrawer = (block: PlotBlock, document: Document) => Element

/**
 * A report as an element of the given document: the same code in Node and in the
 * browser. Without a drawer a plot is its words and its data, and no picture.
 */
export function renderReport(
  report: Report,
  document: Document,
  drawPlot?: PlotDrawer,
): HTMLElement {
  const groups = grouped(latestProgress(report))
  return html(
    document,
    'div',
    { class: 'report' },
    ...groups.map((group) => renderGroup(group, document, drawPlot)),
  )
}

function renderGroup(
  group: [Block, ...Block[]],
  document: Document,
  drawPlot: PlotDrawer | undefined,
): HTMLElement {
  const [block] = group
  switch (block.type) {
    case 'value':
      return renderValues(group as ValueBlock[], document)
    case 'check':
      return renderChecks(group as CheckBlock[], document)
    case 'log':
      return renderLog(group as LogBlock[], document)
    case 'table':
      return renderTable(block, document)
    case 'plot':
      return renderPlot(block, document, drawPlot)
    case 'image':
      return renderImages(block, document)
    case 'text':
      return renderText(block, document)
    case 'note':
      return renderNote(block, document)
    case 'progress':
      return renderProgress(block, document)
    case 'error':
      return renderError(block, document)
  }
}

/** Blocks of these types belong together where they follow each other. */
const JOINED: readonly Block['type'][] = ['value', 'check', 'log']

function grouped(report: Report): [Block, ...Block[]][] {
  const groups: [Block, ...Block[]][] = []
  for (const block of report) {
    const last = groups.at(-1)
    if (JOINED.includes(block.type) && last?.[0].type === block.type) last.push(block)
    else groups.push([block])
  }
  return groups
}

/** Of the progress of one label only the newest counts, at the place of the first. */
function latestProgress(report: Report): Report {
  const newest = new Map<string, Block>()
  for (const block of report) if (block.type === 'progress') newest.set(block.label, block)
  const shown = new Set<string>()
  return report.flatMap((block) => {
    if (block.type !== 'progress') return [block]
    if (shown.has(block.label)) return []
    shown.add(block.label)
    return newest.get(block.label) ?? []
  })
}
