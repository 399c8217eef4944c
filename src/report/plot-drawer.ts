import type { Report } from './blocks.ts'
import type { PlotDrawer } from './render-report.ts'

/**
 * For the browser: the drawer that a report needs, loaded when a report first has a plot,
 * and undefined for a report without one. Pass what it resolves to on to `renderReport`.
 */
export async function loadPlotDrawer(report: Report): Promise<PlotDrawer | undefined> {
  if (!report.some((block) => block.type === 'plot')) return undefined
  return (await import('./plot/draw-plot.ts')).drawPlot
}
