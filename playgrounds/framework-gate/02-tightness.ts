// How tight a gate may be
// The entropy check alone, from no tolerance at all to a generous one, on few rows and on many.
import { show } from 'shortlist/show'
import { night, type Kind } from './world.ts'

const NIGHTS = 30
const TOLERANCES = [0, 0.01, 0.02, 0.03, 0.04]
const SIZES = [500, 2000, 6000]

const rows = SIZES.flatMap((size) => {
  const worse = (kind: Kind) =>
    Array.from({ length: NIGHTS }, (_, seed) => {
      const { candidate, champion } = night(kind, size, seed)
      return candidate.entropy - champion.entropy
    })
  const good = worse('just as good')
  const bad = worse('feature empty')
  return TOLERANCES.map((tolerance) => ({
    tolerance,
    rows: `${size} rows`,
    good: good.filter((one) => one > tolerance).length / NIGHTS,
    bad: bad.filter((one) => one <= tolerance).length / NIGHTS,
  }))
})
show.plot({
  title: 'A model as good as the champion is blocked',
  x: { label: 'Tolerance', unit: 'normalized entropy' },
  y: { label: 'Nights blocked', format: 'percent' },
  marks: [
    { mark: 'line', x: 'tolerance', y: 'good', series: 'rows', rows },
    { mark: 'dot', x: 'tolerance', y: 'good', series: 'rows', rows },
  ],
  alt: SIZES.map((size) => {
    const at = rows.filter((row) => row.rows === `${size} rows`)
    return `${size} rows: blocked on ${(100 * at[0].good).toFixed(0)}% of nights without tolerance, ${(100 * at[1].good).toFixed(0)}% at 0.01`
  }).join('; '),
})
show.table(rows, {
  caption: `Errors of the gate over ${NIGHTS} nights`,
  columns: {
    tolerance: { title: 'Tolerance', digits: 3 },
    rows: { title: 'Evaluated on' },
    good: { title: 'Good one blocked', format: 'percent', best: 'lower' },
    bad: { title: 'Bad one let through', format: 'percent', best: 'lower' },
  },
})
const at = (size: string, tolerance: number) =>
  rows.find((row) => row.rows === size && row.tolerance === tolerance)!
show.value('good blocked, no tolerance', at('2000 rows', 0).good, {
  format: 'percent',
  digits: 1,
})
show.value('good blocked, 0.01 on 500 rows', at('500 rows', 0.01).good, {
  format: 'percent',
  digits: 1,
})
show.value('good blocked, 0.01 on 6000 rows', at('6000 rows', 0.01).good, {
  format: 'percent',
  digits: 1,
})
