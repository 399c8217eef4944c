import type { RenderFunction } from '@observablehq/plot'
import type { BarPlan } from './bars.ts'

/**
 * Draws a mark in its series' share of the place that a name has on the axis. Observable
 * Plot would need a facet for that, and the facets are the reader's.
 */
export function inSlot(
  { along, slots }: BarPlan,
  series: string | undefined,
): RenderFunction | undefined {
  const slot = slots.get(series ?? '')
  if (slot === undefined || slots.size < 2) return undefined
  const [start, extent] = along === 'x' ? ['x', 'width'] : ['y', 'height']
  return (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null
    const bandwidth = bandwidthOf(scales[along])
    for (const rect of drawn?.querySelectorAll('rect') ?? []) {
      const width = bandwidth / slots.size
      rect.setAttribute(start, String(Number(rect.getAttribute(start)) + slot * width))
      rect.setAttribute(extent, String(Math.max(1, width - 2)))
    }
    for (const line of drawn?.querySelectorAll('line') ?? []) {
      const shift = (bandwidth / slots.size) * (slot - (slots.size - 1) / 2)
      for (const end of [`${along}1`, `${along}2`]) {
        line.setAttribute(end, String(Number(line.getAttribute(end)) + shift))
      }
    }
    return drawn
  }
}

const bandwidthOf = (scale: unknown): number => {
  const { bandwidth } = scale as { bandwidth?: () => number }
  return bandwidth?.() ?? 0
}
