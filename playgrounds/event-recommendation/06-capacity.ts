// What a full event costs
// One ranker, three times: it does not know of seats, it leaves out full events, or it also weighs what a seat is worth (rank.ts). With few seats in four worlds, and with no limit in two.
// Budget: 20 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { liveThrough } from './city.ts'
import { rankAll } from './funnel.ts'
import { recipes, trainRecipe } from './recipes.ts'
import { openSite } from './site.ts'

// Without a limit the three do the same: two worlds show as much as four.
const cities = [
  { seats: 10, seeds: [1, 2, 3, 4] },
  { seats: 0, seeds: [1, 2] },
]
const ways = ['blind', 'full', 'priced'] as const
const titles = {
  blind: 'knows nothing of seats',
  full: 'leaves out full events',
  priced: 'and spreads demand',
}
const results = cities.map(({ seats, seeds }, step) => {
  show.progress('Seats', step, cities.length)
  const runs = seeds.map((seed) => {
    const site = openSite({ seed, seats }, { every: Infinity })
    const ranker = trainRecipe(site.world, site.log, recipes[1])
    return ways.map((way) => liveThrough(site, rankAll(ranker, way)))
  })
  return { seats: seats === 0 ? 'no limit' : `${seats} seats`, runs }
})
show.table(
  results.flatMap(({ seats, runs }) =>
    ways.map((way, i) => {
      const mean = (of: (run: (typeof runs)[0][0]) => number) =>
        meanInterval(runs.map((run) => of(run[i]))).mean
      return {
        seats: `${seats}, ${titles[way]}`,
        attended: mean((run) => run.attended),
        wasted: mean((run) => run.wasted),
        taken: mean((run) => run.seatsTaken),
        empty: mean((run) => run.empty),
      }
    }),
  ),
  {
    caption: 'Two weeks of the city',
    columns: {
      seats: { title: 'Seats, and a ranker that' },
      attended: { title: 'Came, per 100 requests', digits: 1 },
      wasted: { title: 'Places wasted', format: 'percent', digits: 0 },
      taken: { title: 'Seats taken', format: 'percent', digits: 0 },
      empty: { title: 'Nearly empty', format: 'percent', digits: 0 },
    },
  },
)
const ratio = (name: string, row: number, one: number, other: number) => {
  const { mean, low, high } = meanInterval(
    results[row].runs.map(
      (run) => run[one].attended / run[other].attended - 1,
    ),
  )
  show.value(name, mean, {
    interval: [low, high],
    intervalName: `95% over ${results[row].runs.length} worlds`,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.value(
  'places wasted by who knows nothing of seats',
  meanInterval(results[0].runs.map((run) => run[0].wasted)).mean,
  { format: 'percent', digits: 0, better: 'lower' },
)
ratio('gain of spreading demand, few seats', 0, 2, 1)
ratio('gain of spreading demand, no limit', 1, 2, 1)
ratio('gain of leaving out full events, no limit', 1, 1, 0)
