import { plot } from '@observablehq/plot'
import type { PlotBlock } from '../blocks.ts'
import { isLabelledDirectly, isNamedByAxis } from '../plot-legend.ts'
import { seriesStyles, unnamedStyle } from '../series-style.ts'
import { axisMarks, backMarks } from './axis-marks.ts'
import type { AxisPlan } from './axis-plan.ts'
import { dataMarks } from './data-marks.ts'
import { endLabels } from './end-labels.ts'
import { finishSvg } from './finish-svg.ts'
import { layOut, type Layout, WIDTH } from './layout.ts'
import { ruleMarks } from './rule-marks.ts'

/**
 * The picture of a plot, as an SVG of the given document, drawn with Observable Plot.
 * Colours are CSS variables, so one picture serves both themes.
 */
export function drawPlot(block: PlotBlock, document: Document): Element {
  const layout = layOut(block)
  const styles = seriesStyles(block)
  const unnamed = unnamedStyle(styles)
  const isNamed = isNamedByAxis(block)
  const styleOf = (series: string | undefined) => {
    const style = styles.get(series ?? '') ?? unnamed
    return isNamed ? { ...style, density: 1 } : style
  }
  const { facets, padding, margin } = layout
  const panel = { axis: null, type: 'band', round: false } as const
  const drawn = plot({
    document,
    className: 'report-picture',
    figure: false,
    width: WIDTH,
    height: layout.height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: scale(layout.x, layout),
    y: scale(layout.y, layout),
    ...(facets.x.length > 0 ? { fx: { ...panel, domain: facets.x, padding: padding.x } } : {}),
    ...(facets.y.length > 0 ? { fy: { ...panel, domain: facets.y, padding: padding.y } } : {}),
    marks: [
      ...backMarks(layout),
      ...dataMarks(layout, styleOf),
      ...axisMarks(layout),
      ...ruleMarks(block, layout),
      ...(isLabelledDirectly(block) ? [endLabels(layout, styleOf)] : []),
    ],
  })
  return finishSvg(drawn, block, layout)
}

/** Names stand on points, but bars, and what is drawn over them, need room. */
function scale({ kind, domain }: AxisPlan, { layers }: Layout): object {
  if (kind !== 'band') return { type: kind, domain, axis: null }
  const needsRoom = layers.some(({ mark }) => mark === 'bar' || mark === 'band')
  return needsRoom
    ? { type: 'band', domain, axis: null, paddingInner: 0.25, paddingOuter: 0.15, round: false }
    : { type: 'point', domain, axis: null, padding: 0.5, round: false }
}
