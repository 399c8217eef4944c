import type { ValueBlock } from './blocks.ts'
import { svg } from './dom.ts'

const WIDTH = 120
const HEIGHT = 12
const EDGE = 5

/**
 * A small drawing of a value, its interval and its baseline on one line: whether the
 * baseline lies outside the interval is seen at once. The words beside it say the same.
 */
export function intervalBar(block: ValueBlock, document: Document): Element | undefined {
  if (block.interval === undefined || block.baseline === undefined) return undefined
  const [low, high, value, baseline] = [...block.interval, block.value, block.baseline.value].map(
    Number,
  ) as [number, number, number, number]
  const least = Math.min(low, value, baseline)
  const span = Math.max(high, value, baseline) - least
  if (!Number.isFinite(span) || span === 0) return undefined
  const at = (number: number) =>
    Math.round(10 * (EDGE + ((number - least) / span) * (WIDTH - 2 * EDGE))) / 10
  const middle = HEIGHT / 2
  return svg(
    document,
    'svg',
    { class: 'report-interval-bar', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    svg(document, 'path', { class: 'report-range', d: `M${at(low)},${middle}H${at(high)}` }),
    svg(document, 'path', { class: 'report-standard', d: `M${at(baseline)},1V${HEIGHT - 1}` }),
    svg(document, 'circle', { cx: at(value), cy: middle, r: 3.5 }),
  )
}
