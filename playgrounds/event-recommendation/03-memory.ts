// How long to remember
// The same features with a history that fades by half in so many days, where tastes stay and where they change. In three worlds.
// Budget: 15 s
import { meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { withRoom } from './log.ts'
import { trainRegression } from './rankers.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3]
const HALF_LIVES = [2, 7, Infinity]
const DRIFTS = [0, 0.35]
// Taste decides more here than usual, and there is more of it a person.
const clear = { tasteStrength: 2, requestsPerDay: 120, people: 120 }

const runs = DRIFTS.flatMap((drift) =>
  HALF_LIVES.map((halfLife, step) => {
    show.progress(`Drift ${drift}`, step, HALF_LIVES.length)
    const aucs = SEEDS.map((seed) => {
      const { log, future } = openSite(
        { seed, ...clear, tasteDrift: drift },
        { halfLife, every: Infinity },
      )
      const open = withRoom(future)
      return rocAuc(open.registered, trainRegression(log).score(open))
    })
    return { drift, halfLife, aucs }
  }),
)
const name = (halfLife: number) =>
  halfLife === Infinity ? 'never' : `${halfLife} days`
const of = (drift: number) => runs.filter((run) => run.drift === drift)
show.table(
  HALF_LIVES.map((halfLife, i) => ({
    halfLife: name(halfLife),
    still: meanInterval(of(0)[i].aucs).mean,
    drifting: meanInterval(of(0.35)[i].aucs).mean,
  })),
  {
    caption: 'AUC of the future, by how fast history fades',
    columns: {
      halfLife: { title: 'Half forgotten in' },
      still: { title: 'Tastes stay', digits: 3, best: 'higher' },
      drifting: { title: 'Tastes change', digits: 3, best: 'higher' },
    },
  },
)
const gain = (drift: number) => {
  const [, week, never] = of(drift)
  return meanInterval(week.aucs.map((auc, i) => auc - never.aucs[i]))
}
for (const [title, drift] of [
  ['AUC won by a week of memory instead of all, tastes change', 0.35],
  ['AUC won by a week of memory instead of all, tastes stay', 0],
] as const) {
  const { mean, low, high } = gain(drift)
  show.value(title, mean, {
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    digits: 3,
  })
}
