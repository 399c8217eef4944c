import type { PlotBlock, PlotMark } from './blocks.ts'
import { html, svg } from './dom.ts'
import { seriesNames, type SeriesStyle, seriesStyles } from './series-style.ts'
import { symbolPath } from './symbols.ts'

/** Names longer than this would leave no room for the lines they label. */
const LONGEST_LABEL = 16
const MOST_LABELS = 6

/** Whether every series is a line short enough of name to be labelled at its end. */
export function isLabelledDirectly(block: PlotBlock): boolean {
  const lined = new Set(
    block.marks.flatMap((mark) => (mark.mark === 'line' ? seriesNames(mark) : [])),
  )
  const all = block.marks.flatMap(seriesNames)
  return (
    block.facet === undefined &&
    lined.size > 0 &&
    lined.size <= MOST_LABELS &&
    all.every((name) => lined.has(name) && name.length <= LONGEST_LABEL)
  )
}

/** A legend of real text, or undefined where the plot names its series itself. */
export function plotLegend(block: PlotBlock, document: Document): HTMLElement | undefined {
  const styles = [...seriesStyles(block).values()]
  if (styles.length === 0 || isLabelledDirectly(block) || isNamedByAxis(block)) return undefined
  return html(
    document,
    'ul',
    { class: 'report-legend' },
    ...styles.map((style) =>
      html(document, 'li', {}, key(style, block, document), ` ${style.name ?? ''}`),
    ),
  )
}

/** Bars whose series is the name they stand at are told apart by it, and need no legend. */
export const isNamedByAxis = (block: PlotBlock): boolean =>
  block.marks.every(
    (mark) =>
      !('series' in mark) ||
      mark.series === undefined ||
      mark.series === mark.x ||
      ('y' in mark && mark.series === mark.y),
  )

/** A sample of the series as it is drawn. */
function key(style: SeriesStyle, block: PlotBlock, document: Document): Element {
  const kinds = new Set<PlotMark['mark']>(
    block.marks.filter((mark) => seriesNames(mark).includes(style.name ?? '')).map((m) => m.mark),
  )
  const isFilled = !kinds.has('line') && !kinds.has('dot')
  const parts = [
    isFilled
      ? svg(document, 'rect', {
          x: 6.75,
          y: 0.75,
          width: 10.5,
          height: 10.5,
          fill: style.colour,
          'fill-opacity': kinds.has('bar') ? style.density : 0.4,
          stroke: style.colour,
          'stroke-width': 1.5,
        })
      : undefined,
    kinds.has('line')
      ? svg(document, 'path', {
          d: 'M0,6H24',
          stroke: style.colour,
          'stroke-width': 2,
          'stroke-dasharray': style.dash,
        })
      : undefined,
    kinds.has('dot')
      ? svg(document, 'path', { d: symbolPath(style.symbol, 12, 6, 4), fill: style.colour })
      : undefined,
  ]
  // A line needs length to show its dashes.
  const width = kinds.has('line') ? 24 : 14
  return svg(
    document,
    'svg',
    {
      class: 'report-key',
      width,
      height: 12,
      viewBox: `${12 - width / 2} 0 ${width} 12`,
      'aria-hidden': 'true',
    },
    ...parts,
  )
}
