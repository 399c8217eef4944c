import type { PlotBlock, PlotMark, PlotRow } from './blocks.ts'

/** What tells a series from the others: its colour, and a dash, a symbol and a filling besides. */
export interface SeriesStyle {
  /** Undefined for marks that name no series. */
  name?: string
  /** From 0: which of the series' turns it is. */
  turn: number
  colour: string
  dash?: string
  symbol: SymbolName
  /** How dense the inside of a bar is. */
  density: number
}

export const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'plus', 'wedge'] as const
export type SymbolName = (typeof SYMBOLS)[number]

const COLOURS = 8
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3', '4 2', '12 3']
const DENSITIES = [1, 0.45, 0.12, 0.75]

/**
 * The style of every series of a plot, by name, in order of first appearance. `turns`
 * gives well-known names the turn they have on every page, whatever else is drawn.
 */
export function seriesStyles(
  block: PlotBlock,
  turns: ReadonlyMap<string, number> = new Map(),
): Map<string, SeriesStyle> {
  const names = new Set(block.marks.flatMap((mark) => seriesNames(mark)))
  const taken = new Set([...names].map((name) => turns.get(name)))
  let next = 0
  const styles = new Map<string, SeriesStyle>()
  for (const name of names) {
    let turn = turns.get(name)
    if (turn === undefined) {
      while (taken.has(next)) next++
      turn = next++
    }
    styles.set(name, { name, ...styleOfTurn(turn) })
  }
  return styles
}

/** For marks without a series: the first colour if nobody else has it, and ink otherwise. */
export const unnamedStyle = (styles: ReadonlyMap<string, SeriesStyle>): SeriesStyle =>
  styles.size === 0 ? styleOfTurn(0) : { ...styleOfTurn(0), colour: 'var(--ink)' }

/** The series that a row belongs to. */
export function seriesOf(mark: PlotMark, row: PlotRow): string | undefined {
  if (!('series' in mark) || mark.series === undefined) return undefined
  return String(row[mark.series] ?? 'none')
}

/** The series of a mark, in order of first appearance. */
export function seriesNames(mark: PlotMark): string[] {
  if (!('series' in mark) || mark.series === undefined) return []
  return [...new Set(mark.rows.map((row) => seriesOf(mark, row) ?? ''))]
}

function styleOfTurn(turn: number): SeriesStyle {
  const dash = DASHES[turn % DASHES.length]
  return {
    turn,
    colour: `var(--series-${(turn % COLOURS) + 1})`,
    ...(dash === undefined ? {} : { dash }),
    symbol: SYMBOLS[turn % SYMBOLS.length] ?? 'circle',
    density: DENSITIES[turn % DENSITIES.length] ?? 1,
  }
}
