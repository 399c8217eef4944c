import type { PlotBlock } from '../blocks.ts'
import { isLabelledDirectly } from '../plot-legend.ts'
import { seriesNames } from '../series-style.ts'
import { type AxisPlan, axisTitle, bandPlan, coverage, floorOf, ticksFor } from './axis-plan.ts'
import { type BarPlan, standBars } from './bars.ts'
import { fitNames } from './fit-names.ts'
import { cellsOn, kindOf, type Layer, layersOf } from './points.ts'
import { LINE_HEIGHT, textWidth, wrap } from './text-width.ts'

/**
 * The width of every drawing. It is scaled to its column: about 330 px on a phone and 480
 * on a desktop, and text of 14 units stays readable at both.
 */
export const WIDTH = 420
const PANEL_HEIGHT = 190
const STACKED_PANEL_HEIGHT = 120
const GAP = { x: 16, y: 30 }

/** Where everything of a plot stands, before Observable Plot draws it. */
export interface Layout {
  layers: Layer[]
  bars: BarPlan
  x: AxisPlan
  y: AxisPlan
  rotated: boolean
  titles: { x: string[]; y: string[] }
  facets: { x: string[]; y: string[] }
  padding: { x: number; y: number }
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
}

export function layOut(block: PlotBlock): Layout {
  const kinds = { x: kindOf(block.x, cellsOn(block, 'x')), y: kindOf(block.y, cellsOn(block, 'y')) }
  const values = kinds.y === 'band' && kinds.x !== 'band' ? 'x' : 'y'
  const stood = standBars(layersOf(block, kinds), kinds, floorOf(block, values, kinds[values]))
  const { layers, plan: bars } = stood
  const facets = { x: panels(layers, 'fx'), y: panels(layers, 'fy') }
  const down = Math.max(1, facets.y.length)
  const across = Math.max(1, facets.x.length)

  const y = ((): AxisPlan => {
    if (kinds.y === 'band') return namesOnLeft(bandPlan(block, 'y'))
    return ticksFor(coverage(block, 'y', kinds.y, layers, bars), down > 1 ? 3 : 5, block.y)
  })()
  const panelHeight =
    kinds.y === 'band'
      ? y.domain.length * Math.max(30, 12 + 16 * bars.slots.size)
      : down > 1
        ? STACKED_PANEL_HEIGHT
        : PANEL_HEIGHT

  const left = 12 + Math.max(0, ...y.texts.flatMap((text) => text.split('\n').map(textWidth)))
  const right = isLabelledDirectly(block)
    ? 14 + Math.max(0, ...block.marks.flatMap(seriesNames).map(textWidth))
    : 8
  const panelWidth = (WIDTH - left - right - GAP.x * (across - 1)) / across
  const x = ((): AxisPlan & { rotated?: boolean; depth?: number } => {
    if (kinds.x === 'band') return fitNames(bandPlan(block, 'x'), panelWidth)
    const numbers = coverage(block, 'x', kinds.x, layers, bars)
    return (
      [8, 7, 6, 5, 4, 3, 2]
        .map((parts) => ticksFor(numbers, parts, block.x))
        .find(({ texts }) => fits(texts, panelWidth)) ?? ticksFor(numbers, 1, block.x)
    )
  })()

  const titles = { x: titleLines(axisTitle(block.x)), y: titleLines(axisTitle(block.y)) }
  const hasPanelNames = facets.x.length + facets.y.length > 0
  const top = 10 + titles.y.length * LINE_HEIGHT + (hasPanelNames ? 24 : 2)
  const bottom = 12 + (x.depth ?? LINE_HEIGHT) + titles.x.length * (LINE_HEIGHT + 1)
  const overhang = sidesOf(x, panelWidth)
  const step = panelHeight + GAP.y
  return {
    layers,
    bars,
    x,
    y,
    rotated: x.rotated === true,
    titles,
    facets,
    padding: { x: GAP.x / (panelWidth + GAP.x), y: GAP.y / step },
    height: Math.round(top + down * step - GAP.y + bottom),
    margin: {
      top,
      bottom,
      left: Math.round(Math.max(left, overhang.left)),
      right: Math.round(Math.max(right, overhang.right)),
    },
  }
}

const panels = (layers: readonly Layer[], facet: 'fx' | 'fy'): string[] => [
  ...new Set(layers.flatMap(({ points }) => points.flatMap((point) => point[facet] ?? []))),
]

const titleLines = (title: string): string[] => (title === '' ? [] : wrap(title, WIDTH - 8))

/** Long names beside the bars that lie take two lines or three. */
const namesOnLeft = (plan: AxisPlan): AxisPlan => ({
  ...plan,
  texts: plan.texts.map((text) => wrap(text, 130).slice(0, 3).join('\n')),
})

/** How far the first and the last label of the x axis, centred under their ticks, reach past its ends. */
function sidesOf(
  x: AxisPlan & { rotated?: boolean },
  width: number,
): { left: number; right: number } {
  if (x.rotated) return { left: 0, right: 0 }
  const past = (index: number) => {
    const place = x.domain.indexOf(x.ticks.at(index) ?? '')
    const share = index === 0 ? place + 0.5 : x.domain.length - place - 0.5
    const room = x.kind === 'band' ? (width * share) / x.domain.length : 0
    return Math.max(0, ...(x.texts.at(index) ?? '').split('\n').map(textWidth)) / 2 - room
  }
  return { left: x.kind === 'band' ? past(0) : 0, right: past(-1) }
}

/** Whether labels under an axis keep a gap between each other. */
function fits(texts: readonly string[], width: number): boolean {
  const widest = Math.max(0, ...texts.map(textWidth))
  return (widest + 16) * (texts.length - 1) <= width
}
