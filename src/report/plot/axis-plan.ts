import type { Axis, PlotBlock } from '../blocks.ts'
import { formatNumber, withUnit } from '../format-number.ts'
import type { BarPlan } from './bars.ts'
import { cellsOn, isDrawable, type Kind, type Layer, position } from './points.ts'
import { linearTicks, logTicks, stepOf, tickTexts } from './ticks.ts'

/** What an axis covers and where its ticks stand; `texts` has one entry a tick. */
export interface AxisPlan {
  kind: Kind
  domain: (number | string)[]
  ticks: (number | string)[]
  texts: string[]
  /** Whether something lies outside of the domain and must be cut off at its edge. */
  isCut: boolean
}

/** Where bars on an axis of values begin: at zero, and on orders of magnitude at a power of ten below all. */
export function floorOf(block: PlotBlock, axis: 'x' | 'y', kind: Kind): number {
  if (kind !== 'log') return 0
  const numbers = cellsOn(block, axis).map(Number)
  const least = Math.min(...numbers.filter((number) => number > 0 && isDrawable(number)))
  const given = block[axis].domain?.[0] ?? 0
  if (given > 0 && isDrawable(given)) return given
  return Number.isFinite(least) ? 10 ** Math.floor(Math.log10(least * 0.999)) : 1
}

/** The names along an axis: numbers in their order, everything else as it first appears. */
export function bandPlan(block: PlotBlock, axis: 'x' | 'y'): AxisPlan {
  const cells = cellsOn(block, axis).filter((cell) => cell !== undefined)
  if (cells.every((cell) => typeof cell === 'number')) cells.sort((a, b) => Number(a) - Number(b))
  const texts = new Map(
    cells.map((cell) => [
      String(position(cell, 'band')),
      typeof cell === 'number' ? formatNumber(cell, { format: block[axis].format }) : String(cell),
    ]),
  )
  const domain = [...texts.keys()]
  return { kind: 'band', domain, ticks: domain, texts: [...texts.values()], isCut: false }
}

interface Numbers {
  kind: 'linear' | 'log'
  domain: [number, number]
  /** Whether the ends may move out to the next ticks. */
  isLoose: boolean
  isWhole: boolean
  isCut: boolean
}

/** What the numbers on an axis cover, before any tick is chosen. */
export function coverage(
  block: PlotBlock,
  axis: 'x' | 'y',
  kind: 'linear' | 'log',
  layers: readonly Layer[],
  bars: BarPlan,
): Numbers {
  const numbers = numbersOn(block, axis, layers, bars).filter(isDrawable)
  const cells = cellsOn(block, axis).filter((cell) => cell !== undefined && cell !== null)
  const isWhole = kind === 'linear' && cells.every((cell) => Number.isInteger(cell))
  const given = block[axis].domain?.every(isDrawable) ? block[axis].domain : undefined
  const isValues = axis === (bars.along === 'x' ? 'y' : 'x')
  const hasBars = layers.some(({ mark }) => mark === 'bar')
  if (given !== undefined && (kind === 'linear' || given[0] > 0)) {
    // A bar that does not begin at zero lies about its length, whatever the program asked for.
    const zero = hasBars && isValues && kind === 'linear' ? [0] : []
    const domain: [number, number] = [Math.min(given[0], ...zero), Math.max(given[1], ...zero)]
    const isCut = numbers.some((number) => number < domain[0] || number > domain[1])
    return { kind, domain, isLoose: false, isWhole, isCut }
  }
  const domain = padded(numbers, kind)
  const isRun = layers.some(({ mark }) => mark === 'line' || mark === 'area' || mark === 'band')
  return { kind, domain, isLoose: isValues || !(isRun || hasBars), isWhole, isCut: false }
}

/** The ticks for so many parts, and the axis stretched to them where it may be. */
export function ticksFor(numbers: Numbers, parts: number, axis: Axis): AxisPlan {
  let [low, high] = numbers.domain
  let ticks: number[]
  if (numbers.kind === 'log') {
    ticks = logTicks(low, high, parts + 1)
  } else {
    const step = stepOf(high - low, parts, numbers.isWhole && axis.format !== 'percent')
    if (numbers.isLoose) {
      low = Math.floor(low / step + 1e-9) * step
      high = Math.ceil(high / step - 1e-9) * step
    }
    ticks = linearTicks(low, high, step)
  }
  const texts = tickTexts(ticks, { ...axis, scale: numbers.kind })
  return { kind: numbers.kind, domain: [low, high], ticks, texts, isCut: numbers.isCut }
}

/** An axis title with its unit. */
export const axisTitle = ({ label, unit }: Axis): string =>
  unit === undefined || unit === '' ? label : withUnit(label, `(${unit})`)

function numbersOn(
  block: PlotBlock,
  axis: 'x' | 'y',
  layers: readonly Layer[],
  bars: BarPlan,
): number[] {
  const rules = block.marks.map((mark) => (mark.mark === 'rule' ? Number(mark[axis]) : Number.NaN))
  const numbers = layers.flatMap(({ mark, points }) => {
    const isAlong = mark === 'bar' ? bars.along === axis : axis === 'x'
    const spans = mark === 'bar' || mark === 'area' || mark === 'band'
    if (spans && !isAlong) return points.flatMap(({ low, high }) => [low, high])
    const places = points.map((point) => Number(point[axis]))
    if (mark !== 'bar') return places
    return places.flatMap((place) => [place - bars.width / 2, place + bars.width / 2])
  })
  return [...rules, ...numbers]
}

function padded(numbers: readonly number[], kind: 'linear' | 'log'): [number, number] {
  const usable = kind === 'log' ? numbers.filter((number) => number > 0) : numbers
  if (usable.length === 0) return kind === 'log' ? [1, 10] : [0, 1]
  let [low, high] = [usable[0] ?? 0, usable[0] ?? 0]
  for (const number of usable) {
    low = Math.min(low, number)
    high = Math.max(high, number)
  }
  if (low < high) return [low, high]
  if (kind === 'log') return [low / 2, high * 2]
  const room = Math.abs(low) * 0.1 || 1
  return [low - room, high + room]
}
