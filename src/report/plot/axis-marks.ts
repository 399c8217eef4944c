import {
  axisX,
  axisY,
  frame,
  gridX,
  gridY,
  type Markish,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot'
import type { AxisPlan } from './axis-plan.ts'
import type { Layout } from './layout.ts'

/** Grid lines along the axis of values, and the names of the panels: what lies under the data. */
export function backMarks({ x, y, bars, facets }: Layout): Markish[] {
  const grid = { stroke: 'var(--rule)', strokeOpacity: 1 }
  const panels = panelNames(facets)
  return [
    bars.along === 'x' ? gridY(numbers(y), grid) : gridX(numbers(x), grid),
    ...(panels.length === 0
      ? []
      : [
          text(panels, {
            ...(facets.x.length > 0 ? { fx: 'fx' } : {}),
            ...(facets.y.length > 0 ? { fy: 'fy' } : {}),
            text: 'name',
            frameAnchor: 'top-left',
            dy: -20,
            fontWeight: 600,
          }),
        ]),
  ]
}

/** The axes themselves, and the line that bars stand on. */
export function axisMarks({ x, y, bars, rotated, layers }: Layout): Markish[] {
  const hasBars = layers.some(({ mark }) => mark === 'bar')
  const values = bars.along === 'x' ? y : x
  const base = values.kind === 'linear' && hasBars && Number(values.domain[0]) <= 0 ? [0] : []
  const baseRule = bars.along === 'x' ? ruleY : ruleX
  return [
    base.length === 0 && bars.along === 'x'
      ? frame({ anchor: 'bottom', stroke: 'var(--muted)' })
      : baseRule(base, { stroke: 'var(--ink)' }),
    axisX(x.ticks, {
      label: null,
      text: named(x),
      tickSize: x.kind === 'band' ? 0 : 4,
      lineHeight: 1.15,
      stroke: 'var(--muted)',
      ...(rotated ? { tickRotate: -40 } : {}),
    }),
    axisY(y.ticks, { label: null, text: named(y), tickSize: 0, lineHeight: 1.1 }),
  ]
}

const named = ({ ticks, texts }: AxisPlan) => {
  const byTick = new Map(ticks.map((tick, index) => [tick, texts[index] ?? '']))
  return (tick: number | string) => byTick.get(tick) ?? ''
}

const numbers = ({ ticks, kind }: AxisPlan): (number | string)[] => (kind === 'band' ? [] : ticks)

function panelNames({ x, y }: Layout['facets']): { fx?: string; fy?: string; name: string }[] {
  if (y.length === 0) return x.map((fx) => ({ fx, name: fx }))
  if (x.length === 0) return y.map((fy) => ({ fy, name: fy }))
  return x.flatMap((fx) => y.map((fy) => ({ fx, fy, name: `${fx}, ${fy}` })))
}
