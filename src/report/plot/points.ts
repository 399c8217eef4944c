import type { Axis, Numeric, PlotBlock, PlotMark, PlotRow } from '../blocks.ts'
import { formatNumber } from '../format-number.ts'
import { seriesOf } from '../series-style.ts'

export type Kind = 'linear' | 'log' | 'band'

/** A row of a mark as Observable Plot gets it: numbers on a scale of numbers, names elsewhere. */
export interface Point {
  series: string | undefined
  x: number | string
  y: number | string
  /** Where a bar, an area or an interval begins and ends on the axis of values. */
  low: number
  high: number
  text: string
  fx?: string
  fy?: string
}

/** One layer of a plot with its rows read. */
export interface Layer {
  mark: PlotMark['mark']
  points: Point[]
  flag: boolean
  facets: { fx?: 'fx'; fy?: 'fy' }
}

type Cell = Numeric | string | null | undefined

/** Everything that stands on an axis, as the report has it. */
export function cellsOn(block: PlotBlock, axis: 'x' | 'y'): Cell[] {
  return block.marks.flatMap((mark): Cell[] => {
    if (mark.mark === 'rule') return [mark[axis]]
    if (axis === 'x') return mark.rows.map((row) => row[mark.x])
    if (mark.mark === 'band') return mark.rows.flatMap((row) => [row[mark.low], row[mark.high]])
    return mark.rows.map((row) => row[mark.y])
  })
}

/** Numbers make a scale of numbers, unless the axis says otherwise. */
export function kindOf(axis: Axis, cells: readonly Cell[]): Kind {
  if (axis.scale !== undefined) return axis.scale
  return cells.some((cell) => typeof cell === 'string' && !NAMED.test(cell)) ? 'band' : 'linear'
}

/** The marks that have rows, read for the kinds of the two axes. */
export function layersOf(block: PlotBlock, kinds: { x: Kind; y: Kind }): Layer[] {
  return block.marks.flatMap((mark): Layer[] => {
    if (!('rows' in mark)) return []
    const { facet } = block
    const fx = facet?.x !== undefined && mark.rows.some((row) => row[facet.x ?? ''] !== undefined)
    const fy = facet?.y !== undefined && mark.rows.some((row) => row[facet.y ?? ''] !== undefined)
    const facets = { ...(fx ? { fx: 'fx' as const } : {}), ...(fy ? { fy: 'fy' as const } : {}) }
    const points = mark.rows.map((row): Point => {
      const [low, high] =
        mark.mark === 'band' ? [row[mark.low], row[mark.high]] : [undefined, undefined]
      return {
        series: seriesOf(mark, row),
        x: position(row[mark.x], kinds.x),
        y: mark.mark === 'band' ? Number.NaN : position(row[mark.y], kinds.y),
        low: numberOf(low, kinds.y),
        high: numberOf(high, kinds.y),
        text: mark.mark === 'text' ? textOf(row, mark.text) : '',
        ...(fx ? { fx: panelName(row, facet?.x ?? '') } : {}),
        ...(fy ? { fy: panelName(row, facet?.y ?? '') } : {}),
      }
    })
    const flag = ('dashed' in mark && mark.dashed) || ('stacked' in mark && mark.stacked)
    return [{ mark: mark.mark, points, flag: flag === true, facets }]
  })
}

/** A cell as a place on an axis; what has no place there is NaN, which draws nothing. */
export function position(cell: Cell, kind: Kind): number | string {
  return kind === 'band' ? String(cell ?? 'none') : numberOf(cell, kind)
}

/** Whether a number has a place on an axis: beyond these, the sums that find the place overflow. */
export const isDrawable = (number: number): boolean => Math.abs(number) < 1e300

function numberOf(cell: Cell, kind: Kind): number {
  const number = cell === null || cell === undefined || cell === '' ? Number.NaN : Number(cell)
  if (!isDrawable(number) || (kind === 'log' && number <= 0)) return Number.NaN
  return number
}

/** A number alone would not say what it is the number of. */
function panelName(row: PlotRow, column: string): string {
  const cell = row[column] ?? 'none'
  return typeof cell === 'number' ? `${column} ${formatNumber(cell)}` : cell
}

function textOf(row: PlotRow, column: string): string {
  const cell = row[column] ?? ''
  return typeof cell === 'number' ? formatNumber(cell) : String(cell)
}

const NAMED = /^(NaN|-?Infinity)$/
