/** The benchmark's table: what was measured beside what it may be. */

export interface Figure {
  name: string
  measured: string
  bound: string
  isWithin: boolean
  /** Depends on how fast this machine is just now, so that it cannot fail the run. */
  isSpeed: boolean
}

interface Measured {
  value: number
  bound: number
  show: (value: number) => string
  isSpeed?: boolean
}

export const atMost = (
  name: string,
  { value, bound, show, isSpeed = false }: Measured,
): Figure => ({
  name,
  measured: show(value),
  bound: `<= ${show(bound)}`,
  isWithin: value <= bound,
  isSpeed,
})

export const atLeast = (
  name: string,
  { value, bound, show, isSpeed = false }: Measured,
): Figure => ({
  name,
  measured: show(value),
  bound: `>= ${show(bound)}`,
  isWithin: value >= bound,
  isSpeed,
})

/** A figure for which nobody set a bound. */
export const noted = (name: string, measured: string): Figure => ({
  name,
  measured,
  bound: '',
  isWithin: true,
  isSpeed: true,
})

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`
export const times = (value: number): string => `${value.toFixed(1)} times`
export const count = (value: number): string => String(value)
export const shift = (value: number): string => (value === 0 ? '0' : value.toFixed(4))
export const pixels = (value: number): string => `${Number(value.toFixed(2))} px`

/** Rows of text in columns; every column but the first is aligned right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function figureTable(figures: readonly Figure[]): string {
  const verdict = ({ bound, isWithin }: Figure) => (bound === '' ? '' : isWithin ? 'ok' : 'OVER')
  return columns([
    ['figure', 'measured', 'bound', ''],
    ...figures.map((figure) => [
      figure.name + (figure.isSpeed && figure.bound ? ' *' : ''),
      figure.measured,
      figure.bound,
      verdict(figure),
    ]),
  ])
}
