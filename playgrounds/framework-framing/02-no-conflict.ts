// When the framing does not matter
// The conflict between what sells and what pays, turned down to nothing, in three worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare } from './rank.ts'

const SEEDS = [1, 2, 3]
const CONFLICTS = [0, 0.25, 0.5, 0.75]

const rows = CONFLICTS.flatMap((conflict) => {
  const worlds = SEEDS.map((seed) => compare(seed, conflict))
  return worlds[0].map(({ framing }, index) => ({
    conflict,
    framing,
    profit: meanInterval(worlds.map((world) => world[index].profit)).mean,
  }))
})
const profit = (conflict: number, index: number) =>
  rows.filter((row) => row.conflict === conflict)[index].profit
show.plot({
  title: 'Profit of three framings',
  x: { label: 'Conflict between what sells and what pays' },
  y: { label: 'Profit, a request' },
  marks: [
    { mark: 'line', x: 'conflict', y: 'profit', series: 'framing', rows },
    { mark: 'dot', x: 'conflict', y: 'profit', series: 'framing', rows },
  ],
  alt: CONFLICTS.map(
    (conflict) =>
      `at conflict ${conflict}: ${profit(conflict, 0).toFixed(2)} for clicks, ${profit(conflict, 1).toFixed(2)} for purchases, ${profit(conflict, 2).toFixed(2)} for margin`,
  ).join('; '),
})
show.value('kept by clicks, no conflict', profit(0, 0) / profit(0, 2), {
  format: 'percent',
  digits: 0,
})
show.value('kept by purchases, no conflict', profit(0, 1) / profit(0, 2), {
  format: 'percent',
  digits: 0,
})
show.value(
  'kept by clicks, usual conflict',
  profit(0.5, 0) / profit(0.5, 2),
  {
    format: 'percent',
    digits: 0,
  },
)
show.value(
  'kept by purchases, usual conflict',
  profit(0.5, 1) / profit(0.5, 2),
  {
    format: 'percent',
    digits: 0,
  },
)
