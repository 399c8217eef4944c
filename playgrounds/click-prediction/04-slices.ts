// Calibrated on average
// One model, judged in the week after the log: over all impressions, by slices that it knows, by slices that it does not, and on what it would win; in four worlds.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { openMarket } from './contest.ts'
import { trueEntropy, trueRatio } from './judging.ts'
import { linear } from './models.ts'
import { auction, quality, reserve } from './rank.ts'
import { openSite, type Site } from './site.ts'

type Row = Site['future']['impressions'][0]
const SEEDS = [1, 2, 3, 4]
const learn = linear({ crosses: true })
const slices: [string, (site: Site, row: Row) => boolean][] = [
  ['all impressions', () => true],
  ['phones', (_, { request }) => request.device === 0],
  ['desktops', (_, { request }) => request.device === 2],
  ['videos', ({ world }, { ad }) => world.formatOf[ad] === 2],
  ['hardly in view', (_, { request }) => request.view < 0.25],
  [
    'ads of the log',
    ({ world, log }, { ad }) => world.born[ad] < log.day.at(-1)!,
  ],
  [
    'ads born since',
    ({ world, log }, { ad }) => world.born[ad] > log.day.at(-1)!,
  ],
]
const worlds = SEEDS.map((seed) => {
  const site = openSite({ seed })
  const { future } = site
  const model = learn(site, site.log)
  const said = model.predict(future.impressions)
  const parts = slices.map(([, test]) => {
    const rows = future.impressions.flatMap((one, row) =>
      test(site, one) ? [row] : [],
    )
    const truth = rows.map((row) => future.chance[row])
    const chances = rows.map((row) => said[row])
    return {
      rows: rows.length,
      ratio: trueRatio(truth, chances),
      entropy: trueEntropy(truth, chances),
    }
  })
  const market = openMarket(site)
  const offered = market.launch(learn)
  const sales = market.sell(offered, { auction, quality, reserve })
  return {
    parts,
    offered: trueRatio(market.truth, offered),
    won: sales.promised / sales.clicks,
  }
})
const rows = slices.map(([slice], i) => {
  const over = (key: 'rows' | 'ratio' | 'entropy') =>
    meanInterval(worlds.map(({ parts }) => parts[i][key]))
  const ratio = over('ratio')
  return {
    slice,
    rows: Math.round(over('rows').mean),
    ratio: ratio.mean,
    low: ratio.low,
    high: ratio.high,
    entropy: over('entropy').mean,
  }
})
show.table(rows, {
  caption: 'Clicks promised for each that came, and normalized entropy',
  columns: {
    slice: { title: 'Slice' },
    rows: { title: 'Impressions' },
    ratio: { title: 'Promised for a click', digits: 2 },
    low: { title: '95% over 4 worlds, from', digits: 2 },
    high: { title: 'to', digits: 2 },
    entropy: { title: 'Normalized entropy', digits: 3 },
  },
})
// The same, where the older ranker chose without knowing anything.
const blind = SEEDS.map((seed) => {
  const market = openMarket(openSite({ seed, incumbentSkill: 0 }))
  return trueRatio(market.truth, market.launch(learn))
})
for (const [name, ratios] of [
  ['all that bid', worlds.map(({ offered }) => offered)],
  ['those that win', worlds.map(({ won }) => won)],
  ['all that bid, log chosen blindly', blind],
] as const) {
  const { mean, low, high } = meanInterval(ratios)
  show.value(`promised for a click, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 4 worlds',
    digits: 2,
  })
}
show.plot({
  title: 'Promised for a click, by slice',
  x: { label: 'Clicks promised for each that came' },
  y: { label: 'Slice', scale: 'band' },
  marks: [
    {
      mark: 'bar',
      x: 'ratio',
      y: 'slice',
      rows: rows.map(({ slice, ratio }) => ({ slice, ratio })),
    },
    { mark: 'rule', x: 1, label: 'calibrated' },
  ],
  alt: `Calibration ratio by slice: ${rows.map(({ slice, ratio }) => `${slice} ${ratio.toFixed(2)}`).join(', ')}.`,
})
