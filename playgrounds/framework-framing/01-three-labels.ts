// Three framings of one shop
// The same log, the same features, the same model: only the label differs. What each list of five brings, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare, type Outcome } from './rank.ts'

const SEEDS = [1, 2, 3, 4, 5]
const worlds = SEEDS.map((seed) => compare(seed))
const results = worlds[0].map(({ framing }, index) => {
  const of = (key: keyof Outcome) =>
    meanInterval(worlds.map((world) => world[index][key]))
  return { framing, of }
})

show.table(
  results.map(({ framing, of }) => ({
    framing,
    clicks: of('clicks').mean,
    purchases: of('purchases').mean,
    profit: of('profit').mean,
    sentBack: of('sentBack').mean,
    discount: of('discount').mean,
  })),
  {
    caption:
      'A request, on average; the last column is what it did by accident',
    columns: {
      framing: { title: 'Framing' },
      clicks: { title: 'Clicks', digits: 2, best: 'higher' },
      purchases: { title: 'Sold', digits: 2, best: 'higher' },
      profit: {
        title: 'Profit',
        unit: 'dollars',
        digits: 2,
        best: 'higher',
      },
      sentBack: { title: 'Sent back', format: 'percent', digits: 0 },
      discount: { title: 'Discount, in deviations', digits: 2 },
    },
  },
)
for (const { framing, of } of results) {
  const { mean, low, high } = of('profit')
  show.value(`profit, ${framing}`, mean, {
    unit: 'dollars',
    digits: 2,
    better: 'higher',
    interval: [low, high],
    intervalName: '95% over 5 worlds',
  })
}
show.plot({
  title: 'What a framing wins, and what it pays with',
  x: { label: 'Framing', scale: 'band' },
  y: { label: 'Share of the best framing', format: 'percent' },
  marks: [
    {
      mark: 'bar',
      x: 'framing',
      y: 'share',
      series: 'measure',
      rows: results.flatMap(({ framing, of }) =>
        (['clicks', 'purchases', 'profit'] as const).map((measure) => ({
          framing,
          measure,
          share:
            of(measure).mean /
            Math.max(...results.map((other) => other.of(measure).mean)),
        })),
      ),
    },
  ],
  alt: results
    .map(
      ({ framing, of }) =>
        `${framing} brings ${of('clicks').mean.toFixed(2)} clicks, ${of('purchases').mean.toFixed(2)} purchases and a profit of ${of('profit').mean.toFixed(2)}`,
    )
    .join('; '),
})
