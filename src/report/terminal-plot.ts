import type { Axis, PlotBlock, PlotMark, PlotRow } from './blocks.ts'
import { formatNumber } from './format-number.ts'
import { plotTables } from './plot-data.ts'
import { seriesOf } from './series-style.ts'
import { tableText } from './terminal-table.ts'

const MOST_ROWS = 12
const MOST_POINTS = 60
const LEVELS = '▁▂▃▄▅▆▇█'

/** A plot in words: its alternative, then each line as a row of blocks, or the first of its numbers. */
export function plotText(block: PlotBlock): string {
  const lines = block.marks.filter((mark) => mark.mark === 'line')
  const sparks = lines.flatMap((mark) => sparkLines(mark, block))
  return [
    ...(block.title === undefined ? [] : [block.title]),
    block.alt,
    ...(sparks.length > 0 ? sparks : firstRows(block)),
  ].join('\n')
}

function sparkLines(
  mark: Extract<PlotMark, { mark: 'line' }>,
  { y: axis, facet }: PlotBlock,
): string[] {
  const groups = new Map<string, number[]>()
  for (const row of mark.rows) {
    const panel = [facet?.x, facet?.y].flatMap((key) => (key === undefined ? [] : (row[key] ?? [])))
    const name = [...panel, seriesOf(mark, row) ?? axis.label].join(', ')
    const numbers = groups.get(name)
    const number = heightOf(row[mark.y], axis)
    if (numbers === undefined) groups.set(name, [number])
    else numbers.push(number)
  }
  const all = [...groups.values()].flat().filter(Number.isFinite)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const width = Math.max(0, ...[...groups.keys()].map(({ length }) => length))
  return [...groups].map(([name, numbers]) => {
    const [first, last] = [numbers[0], numbers.at(-1)].map((number) =>
      formatNumber(axis.scale === 'log' ? 10 ** (number ?? NaN) : (number ?? NaN), axis),
    )
    return `${name.padEnd(width)}  ${spark(thinned(numbers), low, high)}  ${first} to ${last}`
  })
}

const spark = (numbers: number[], low: number, high: number): string =>
  numbers
    .map((number) => {
      if (!Number.isFinite(number)) return ' '
      const share = high > low ? (number - low) / (high - low) : 0.5
      return LEVELS[Math.min(LEVELS.length - 1, Math.floor(share * LEVELS.length))]
    })
    .join('')

/** Not more points than a line of the terminal holds. */
function thinned(numbers: number[]): number[] {
  if (numbers.length <= MOST_POINTS) return numbers
  const step = (numbers.length - 1) / (MOST_POINTS - 1)
  return Array.from({ length: MOST_POINTS }, (_, index) => numbers[Math.round(index * step)] ?? NaN)
}

/** How high a number stands: on a scale of orders of magnitude, its logarithm. */
function heightOf(cell: PlotRow[string] | undefined, { scale }: Axis): number {
  const number = cell === null || cell === undefined ? Number.NaN : Number(cell)
  return scale === 'log' ? Math.log10(number) : number
}

function firstRows(block: PlotBlock): string[] {
  return plotTables(block).flatMap((table) => {
    const more = table.rows.length - MOST_ROWS
    const text = tableText({ ...table, rows: table.rows.slice(0, MOST_ROWS) })
    return more > 0 ? [text, `… and ${more} more rows`] : [text]
  })
}
