import {
  areaY,
  barX,
  barY,
  dot,
  lineY,
  type Markish,
  rectX,
  rectY,
  ruleX,
  type RenderFunction,
  text,
} from '@observablehq/plot'
import type { SeriesStyle } from '../series-style.ts'
import type { Layout } from './layout.ts'
import { plotSymbol } from './plot-symbol.ts'
import type { Layer, Point } from './points.ts'
import { HALO } from './rule-marks.ts'
import { inSlot } from './slots.ts'

/** What lies over what, whatever the order of the program. */
const ORDER = ['area', 'bar', 'band', 'line', 'dot', 'text'] as const

/** A line of so few points shows where they are; a line of one would show nothing else. */
const MARKED_POINTS = 12
const MANY_DOTS = 150

type StyleOf = (series: string | undefined) => SeriesStyle

/** The data of a plot as Observable Plot marks, one for each series of each layer. */
export function dataMarks(layout: Layout, styleOf: StyleOf): Markish[] {
  const ordered = [...layout.layers].sort((a, b) => rank(a, layout) - rank(b, layout))
  const someDashed = ordered.some(({ mark, flag }) => mark === 'line' && flag)
  return ordered.flatMap((layer) =>
    [...bySeries(layer)].flatMap(([series, points]) => {
      const style = styleOf(series)
      return seriesMarks({ ...layer, points }, layout, {
        ...style,
        dash: someDashed ? (layer.flag ? '5 4' : undefined) : style.dash,
      })
    }),
  )
}

/** An interval at names is a bar of its own and lies over the bars; elsewhere it lies under all. */
const rank = ({ mark }: Layer, { x }: Layout): number =>
  mark === 'band' && x.kind !== 'band' ? -1 : ORDER.findIndex((each) => each === mark)

function bySeries({ points }: Layer): Map<string | undefined, Point[]> {
  const groups = new Map<string | undefined, Point[]>()
  for (const point of points) {
    const group = groups.get(point.series)
    if (group === undefined) groups.set(point.series, [point])
    else group.push(point)
  }
  return groups
}

function seriesMarks(layer: Layer, layout: Layout, style: SeriesStyle): Markish[] {
  const { points, flag } = layer
  const facets = { ...layer.facets, ...clipOf(layout) }
  const at = { x: 'x', y: 'y', ...facets }
  const { colour } = style
  switch (layer.mark) {
    case 'line':
      return [
        lineY(points, { ...at, stroke: colour, strokeWidth: 2, strokeDasharray: style.dash }),
        ...(points.length <= MARKED_POINTS ? [dots(points, at, style, 3)] : []),
      ]
    case 'dot':
      return [dots(points, at, style, points.length > MANY_DOTS ? 2.2 : 4)]
    case 'area':
      return [
        areaY(points, {
          ...facets,
          x: 'x',
          y1: 'low',
          y2: 'high',
          fill: colour,
          fillOpacity: flag ? 0.25 + 0.6 * style.density : 0.15,
        }),
        lineY(points, { ...at, y: 'high', stroke: colour, strokeDasharray: style.dash }),
      ]
    case 'band':
      return layout.x.kind === 'band'
        ? [errorBars(layer, layout, style)]
        : [
            areaY(points, {
              ...facets,
              x: 'x',
              y1: 'low',
              y2: 'high',
              fill: colour,
              fillOpacity: 0.18,
            }),
          ]
    case 'bar':
      return [bars(layer, layout, style)]
    case 'text':
      return [text(points, { ...at, text: 'text', dy: -11, lineWidth: 14, ...HALO })]
    case 'rule':
      return []
  }
}

const clipOf = ({ x, y }: Layout): { clip?: true } => (x.isCut || y.isCut ? { clip: true } : {})

const dots = (points: Point[], at: object, { symbol, colour }: SeriesStyle, r: number): Markish =>
  dot(points, {
    ...at,
    r,
    symbol: plotSymbol(symbol),
    fill: colour,
    fillOpacity: points.length > MANY_DOTS ? 0.6 : 1,
    stroke: 'none',
  })

function errorBars({ points, facets }: Layer, layout: Layout, style: SeriesStyle): Markish {
  return ruleX(points, {
    ...facets,
    ...clipOf(layout),
    x: 'x',
    y1: 'low',
    y2: 'high',
    stroke: 'var(--ink)',
    strokeWidth: 1.5,
    render: inSlot(layout.bars, style.name),
  })
}

function bars({ points, facets, flag }: Layer, layout: Layout, style: SeriesStyle): Markish {
  const { bars: plan, x, y } = layout
  const look = {
    ...facets,
    ...clipOf(layout),
    fill: style.colour,
    fillOpacity: style.density,
    stroke: style.colour,
    strokeWidth: 1.5,
  }
  const along = plan.along
  const inset = { insetLeft: along === 'x' ? 1 : 0, insetRight: along === 'x' ? 1 : 0 }
  const upright = { insetTop: along === 'y' ? 1 : 0, insetBottom: along === 'y' ? 1 : 0 }
  if ((along === 'x' ? x : y).kind === 'band') {
    const render: RenderFunction | undefined = flag ? undefined : inSlot(plan, style.name)
    return along === 'x'
      ? barY(points, { ...look, ...inset, render, x: 'x', y1: 'low', y2: 'high' })
      : barX(points, { ...look, ...upright, render, y: 'y', x1: 'low', x2: 'high' })
  }
  // On an axis of numbers a bar has a width in those numbers.
  const shares = flag ? 1 : Math.max(1, plan.slots.size)
  const slot = flag ? 0 : (plan.slots.get(style.name ?? '') ?? 0)
  const start = (point: Point) => Number(point[along]) + plan.width * (slot / shares - 0.5)
  const end = (point: Point) => start(point) + plan.width / shares
  return along === 'x'
    ? rectY(points, { ...look, ...inset, x1: start, x2: end, y1: 'low', y2: 'high' })
    : rectX(points, { ...look, ...upright, y1: start, y2: end, x1: 'low', x2: 'high' })
}
