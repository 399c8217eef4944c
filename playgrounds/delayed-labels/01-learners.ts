// What to do with a click that has not converted yet
// Expected conversions over real ones, for four ways to label ten days of clicks. 1 is right.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { modelDelay, wait, yours } from './learn.ts'
import { usual } from './world.ts'

const seeds = [1, 2, 3, 4, 5, 6]
const learners = [
  { name: 'all clicks, not yet is no', learn: wait(0), waited: 0 },
  { name: 'clicks of three days and more', learn: wait(3), waited: 3 },
  { name: 'clicks of seven days and more', learn: wait(7), waited: 7 },
  { name: 'delay modeled', learn: modelDelay, waited: 0 },
  { name: 'yours', learn: yours, waited: NaN },
]
const rows = learners.map(({ name, learn, waited }) => {
  const worlds = seeds.map((seed) => judge(learn, { seed }))
  const over = (key: 'all' | 'games' | 'insurance') =>
    meanInterval(worlds.map((world) => world[key]))
  return {
    name,
    used: 1 - waited / usual.days,
    all: over('all'),
    games: over('games'),
    insurance: over('insurance'),
  }
})

show.table(
  rows.map(({ name, used, all, games, insurance }) => ({
    learner: name,
    used: Number.isNaN(used) ? null : used,
    all: all.mean,
    games: games.mean,
    insurance: insurance.mean,
  })),
  {
    caption: 'Expected over real conversions, mean of six worlds',
    columns: {
      learner: { title: 'Learns from' },
      used: { title: 'Clicks used', format: 'percent', digits: 0 },
      all: { title: 'All', digits: 2 },
      games: { title: 'Games, soon', digits: 2 },
      insurance: { title: 'Insurance, late', digits: 2 },
    },
  },
)
for (const { name, ...read } of rows) {
  for (const kind of ['all', 'games', 'insurance'] as const) {
    const { mean, low, high } = read[kind]
    show.value(`${kind}: ${name}`, mean, {
      digits: 2,
      interval: [low, high],
      intervalName: '95% over 6 worlds',
    })
  }
}
