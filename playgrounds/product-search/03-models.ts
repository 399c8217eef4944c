// Seven rankers, each with its price
// Every rung of the ladder learns from the same log and is judged in the week that follows, in three worlds.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { trainLadder } from './ladder.ts'
import { openSite } from './site.ts'
import { futureSearches, meanOutcome, outcomeOf } from './truth.ts'
import { PAGE } from './world.ts'

const worlds = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  const { world } = site
  const searches = futureSearches(world)
  return trainLadder(site).map((rung) => ({
    rung,
    outcome: meanOutcome(
      searches.map((search) => {
        const page = rung
          .order(search)
          .filter((one) => world.market.inStock(one, search.hour))
        return outcomeOf(world, search, page.slice(0, PAGE))
      }),
    ),
  }))
})
const rungs = worlds[0].map(({ rung }, i) => {
  const over = (key: 'ndcg' | 'clicks' | 'kept' | 'returned') =>
    meanInterval(worlds.map((rungs) => rungs[i].outcome[key]))
  return {
    model: rung.name,
    ndcg: over('ndcg').mean,
    clicks: 100 * over('clicks').mean,
    kept: over('kept'),
    returned: over('returned').mean,
    milliseconds: milliseconds(rung.work, 1000),
    bytes: 4 * rung.numbers,
  }
})
show.table(
  rungs.map(({ kept, ...rung }) => ({ ...rung, kept: 100 * kept.mean })),
  {
    caption:
      'The week after the log, of 100 searches; work for 1,000 candidates; memory of the model',
    columns: {
      model: { title: 'Model' },
      ndcg: { title: 'NDCG of grades', digits: 3, best: 'higher' },
      clicks: { title: 'Clicks', digits: 0, best: 'higher' },
      kept: { title: 'Orders kept', digits: 1, best: 'higher' },
      returned: { title: 'Sent back', format: 'percent', digits: 0 },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 2 },
      bytes: { title: 'Memory', format: 'bytes' },
    },
  },
)
for (const { model, kept } of rungs) {
  show.value(`orders kept of 100 searches, ${model}`, 100 * kept.mean, {
    digits: 1,
    interval: [100 * kept.low, 100 * kept.high],
    intervalName: '95% over 3 worlds',
    better: 'higher',
  })
}
const kept = (i: number) =>
  worlds.map((rungs) => 100 * rungs[i].outcome.kept)
const pages = kept(6)
const gain = meanInterval(kept(4).map((one, w) => pages[w] - one))
show.value('gain of LambdaMART over one by one, on orders', gain.mean, {
  unit: 'orders of 100 searches',
  digits: 1,
  interval: [gain.low, gain.high],
  intervalName: '95% over 3 worlds',
})
