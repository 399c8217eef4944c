// What distance, friends and a fading memory are worth
// A regression without one group of features at a time, in a city where it matters and in one where it does not. In three worlds.
// Budget: 15 s
import { meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import type { Feature } from './features.ts'
import { withRoom } from './log.ts'
import { trainRegression } from './rankers.ts'
import { openSite } from './site.ts'
import type { WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3]
type Changes = Partial<WorldSettings>

/** The AUC of the future in each world, without some features. */
function aucs(changes: Changes, list: readonly (readonly Feature[])[]) {
  return SEEDS.map((seed) => {
    const site = openSite({ seed, ...changes }, { every: Infinity })
    const future = withRoom(site.future)
    return list.map((without) =>
      rocAuc(
        future.registered,
        trainRegression(site.log, without).score(future),
      ),
    )
  })
}
const loss = (runs: number[][], i: number) =>
  meanInterval(runs.map((run) => run[0] - run[i]))

show.progress('Cities', 0, 4)
const usual = aucs({}, [
  [],
  ['distance'],
  ['friends who go'],
  ['rate of the event', 'recent registrations', 'rate of the organizer'],
  ['match of content and history', 'topic rate of the person'],
])
show.progress('Cities', 1, 4)
const noWay = aucs({ distanceEffect: 0 }, [[], ['distance']])
show.progress('Cities', 2, 4)
const alone = aucs({ friendEffect: 0 }, [[], ['friends who go']])
show.progress('Cities', 3, 4)
const strangers = aucs({ friendEffect: 0, homophily: 0 }, [
  [],
  ['friends who go'],
])

const rows = [
  { without: 'distance', city: 'as usual', ...loss(usual, 1) },
  { without: 'distance', city: 'way does not matter', ...loss(noWay, 1) },
  { without: 'friends', city: 'as usual', ...loss(usual, 2) },
  { without: 'friends', city: 'friends do not matter', ...loss(alone, 1) },
  {
    without: 'friends',
    city: 'nor are they alike',
    ...loss(strangers, 1),
  },
  { without: 'rates of the event', city: 'as usual', ...loss(usual, 3) },
  { without: 'history', city: 'as usual', ...loss(usual, 4) },
]
const seenAs = (name: string, row: (typeof rows)[0]) =>
  show.value(name, row.mean, {
    interval: [row.low, row.high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    digits: 3,
  })
seenAs('AUC lost without distance', rows[0])
seenAs('the same, where the way does not matter', rows[1])
seenAs('AUC lost without friends', rows[2])
seenAs('the same, where friends do not matter', rows[3])
seenAs('the same, where they are not alike either', rows[4])
show.table(
  rows.map(({ without, city, mean, low, high }) => ({
    without,
    city,
    mean,
    interval: `${low.toFixed(3)} to ${high.toFixed(3)}`,
  })),
  {
    caption: 'AUC of the future that is lost without a group of features',
    columns: {
      without: { title: 'Without' },
      city: { title: 'In a city' },
      mean: { title: 'AUC lost', digits: 3 },
      interval: { title: '95%' },
    },
  },
)
