// When looking ahead does no harm
// What each join promises beyond the honest one, on the very same rows: with more and more events of a person, and without moods; three worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { joins } from './join.ts'
import { promise } from './promise.ts'
import { createRows, usual, type Settings } from './world.ts'

const SEEDS = [1, 2, 3]
const ROWS_A_DAY = 240
const EVENTS = [1, 2, 4, 12]

/** Offline AUC above that of the join that serving can keep. */
function excess(join: string, change: Partial<Settings>) {
  return meanInterval(
    SEEDS.map((seed) => {
      const log = createRows({ ...usual, ...change, seed })
      const honest = promise(log, joins['as it was served']).offline
      return promise(log, joins[join]).offline - honest
    }),
  ).mean
}

const rows = EVENTS.map((perDay) => ({
  perDay,
  excess: excess('whole log', {
    perDay,
    people: ROWS_A_DAY / perDay,
    mood: 0,
  }),
}))
const few = rows[0]
const many = rows[rows.length - 1]
show.plot({
  title: 'The whole log, without moods: what is left is the row itself',
  x: { label: 'Events of a person on a day', scale: 'log' },
  y: { label: 'AUC promised too much' },
  marks: [
    { mark: 'line', x: 'perDay', y: 'excess', rows },
    { mark: 'dot', x: 'perDay', y: 'excess', rows },
    { mark: 'rule', y: 0 },
  ],
  alt: `A rate over the whole log promises ${few.excess.toFixed(3)} too much with one event a person and day, ${many.excess.toFixed(3)} with ${many.perDay}.`,
})
show.value('whole log, few events', few.excess, {
  digits: 3,
  better: 'lower',
})
show.value('whole log, many events', many.excess, {
  digits: 3,
  better: 'lower',
})
for (const mood of [2, 0]) {
  show.value(
    mood ? 'as of the moment, with moods' : 'as of the moment, no moods',
    excess('as of the moment', { mood }),
    { digits: 3, better: 'lower' },
  )
}
