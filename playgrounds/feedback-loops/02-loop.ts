// Opening the loop
// The share of visits with a random page, up to all of them; and items that differ more and more.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare } from './compare.ts'
import type { Record, Settings } from './world.ts'

const rankers = {
  clicks: ({ clicks }: Record) => clicks,
  rate: ({ clicks, shown }: Record) => (clicks + 1) / (shown + 10),
}
function over(
  ranker: keyof typeof rankers,
  key: 'topFive' | 'both' | 'found' | 'clicks',
  changes: Partial<Settings>,
) {
  const runs = [1, 2, 3, 4, 5, 6].map((seed) =>
    compare(rankers[ranker], { days: 20, ...changes, seed }),
  )
  return meanInterval(runs.map((run) => run[key]))
}

const opened = [0, 0.1, 0.5, 1].flatMap((randomPages) =>
  (['clicks', 'rate'] as const).map((ranking) => ({
    randomPages,
    ranking,
    share: over(ranking, 'topFive', { randomPages }).mean,
  })),
)
show.plot({
  title: 'Share of impressions of the five most shown',
  x: { label: 'Visits with a random page', format: 'percent' },
  y: { label: 'Share', format: 'percent', domain: [0, 1] },
  marks: [
    {
      mark: 'line',
      rows: opened,
      x: 'randomPages',
      y: 'share',
      series: 'ranking',
    },
  ],
  alt: `Ranked by clicks, five of forty items get ${(100 * opened[0].share).toFixed(0)}% of the impressions without random pages and ${(100 * opened[6].share).toFixed(0)}% when all pages are random; by rate ${(100 * opened[1].share).toFixed(0)}% and ${(100 * opened[7].share).toFixed(0)}%.`,
})
for (const [name, changes] of [
  ['no random pages', { qualitySpread: 0 }],
  ['only random pages', { qualitySpread: 0, randomPages: 1 }],
] as const) {
  const { mean, low, high } = over('clicks', 'topFive', changes)
  show.value(`share of the top five among equals, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 6 sets of items',
    format: 'percent',
    digits: 0,
  })
}

show.table(
  [0, 0.4, 0.8].map((qualitySpread) => ({
    quality: `spread ${qualitySpread}`,
    clicks: over('clicks', 'both', { qualitySpread }).mean,
    rate: over('rate', 'both', { qualitySpread }).mean,
  })),
  {
    caption: 'Of five winners, how many win again in another history',
    columns: {
      quality: { title: 'Items differ' },
      clicks: { title: 'By clicks', digits: 1 },
      rate: { title: 'By click rate', digits: 1 },
    },
  },
)
