import { type Markish, type RenderFunction, text } from '@observablehq/plot'
import type { SeriesStyle } from '../series-style.ts'
import type { Layout } from './layout.ts'
import type { Point } from './points.ts'
import { LINE_HEIGHT } from './text-width.ts'

/** The name of every line at its end, pushed apart where they would overlap. */
export function endLabels(
  { layers }: Layout,
  styleOf: (series: string | undefined) => SeriesStyle,
): Markish {
  const ends = new Map<string, Point>()
  for (const { mark, points } of layers) {
    if (mark !== 'line') continue
    for (const point of points) {
      const isDrawn = !Number.isNaN(point.x) && !Number.isNaN(point.y)
      if (isDrawn && point.series !== undefined) ends.set(point.series, point)
    }
  }
  const labels = [...ends.values()]
  return text(labels, {
    x: 'x',
    y: 'y',
    text: 'series',
    dx: 8,
    textAnchor: 'start',
    render: apart(labels.map((point) => styleOf(point.series).colour)),
  })
}

/** Moves the labels apart and gives each the colour of its line, mixed with ink to be readable. */
function apart(colours: string[]): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const { marginTop, marginBottom, height } = dimensions
    const wanted = [...index].map((i) => Number(values.y?.[i]))
    const y: number[] = []
    const placed = spread(wanted, LINE_HEIGHT, marginTop, height - marginBottom)
    ;[...index].forEach((i, order) => (y[i] = placed[order] ?? 0))
    const drawn =
      next?.(index, scales, { ...values, y } as typeof values, dimensions, context) ?? null
    drawn?.querySelectorAll('text').forEach((label, order) => {
      const colour = colours[index[order] ?? 0] ?? 'var(--ink)'
      label.setAttribute('fill', `color-mix(in oklab, ${colour} 70%, var(--ink))`)
    })
    return drawn
  }
}

/** The nearest places to those wanted that are a gap apart, in the same order, within the bounds. */
export function spread(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  // Places that collide become one block, centred on the mean of what its members want.
  const blocks: { members: number[]; sum: number; start: number }[] = []
  const blockOf = (members: number[], sum: number) => {
    const tall = (members.length - 1) * gap
    const start = sum / members.length - tall / 2
    return { members, sum, start: Math.max(low, Math.min(start, high - tall)) }
  }
  for (const member of order) {
    let block = blockOf([member], wanted[member] ?? 0)
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.start + last.members.length * gap <= block.start) break
      blocks.pop()
      block = blockOf([...last.members, ...block.members], last.sum + block.sum)
    }
    blocks.push(block)
  }
  const placed: number[] = []
  for (const { members, start } of blocks) {
    members.forEach((member, position) => (placed[member] = start + position * gap))
  }
  return placed
}
