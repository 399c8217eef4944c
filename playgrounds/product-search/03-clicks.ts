// What a click is worth
// Products of head queries in the order of their click rates, with clicks divided by the chance of a look: none, learned, known, and wrong; in four worlds.
// Budget: 10 s
import { meanInterval, ndcg } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { createWorld, type World } from './create-world.ts'
import { createLog, type Log } from './log.ts'
import { learnPropensities } from './propensity.ts'
import { createRates } from './rates.ts'
import { allRows } from './site.ts'

const SEEDS = [1, 2, 3, 4]
/** A smaller shop in which head queries are most of what is asked. */
const HEADS = {
  products: 60,

  searchesPerDay: 120,
  misspeltShare: 0,
  synonymShare: 0,
}
/** Hours over which what people want is averaged. */
const HOURS = [30, 130, 230, 330, 430]

/** What was shown for a head query, how often, and how much wanted. */
interface Pair {
  query: number
  product: number
  times: number
  wanted: number
}

function pairsOf(world: World, log: Log): Pair[] {
  const pairs = new Map<number, Pair>()
  for (const row of allRows(log)) {
    const [query, product] = [log.query[row], log.product[row]]
    if (world.queries[query].kind !== 'head') continue
    const known = pairs.get(query * 4096 + product)
    if (known) known.times++
    else {
      const wanted = meanInterval(
        HOURS.map((hour) => world.chanceOfClick(query, product, hour)),
      ).mean
      const pair = { query, product, times: 1, wanted }
      pairs.set(query * 4096 + product, pair)
    }
  }
  return [...pairs.values()]
}

/** How well click rates order the products of the head queries. */
function quality(log: Log, pairs: Pair[], chances: number[]): number {
  const rates = createRates(log, allRows(log), chances)
  const queries = [...new Set(pairs.map(({ query }) => query))]
  const scores = queries.map((asked) => {
    const ranked = pairs
      .filter(({ query }) => query === asked)
      .map(({ product, wanted }) => ({
        wanted,
        rate: rates.pair(asked, product),
      }))
      .sort((one, other) => other.rate - one.rate)
    return ndcg(
      ranked.map(({ wanted }) => wanted),
      8,
      { gain: 'linear' },
    )
  })
  return meanInterval(scores).mean
}

/** A pair is shown often from so many times on. */
const OFTEN = 15

function run(positionBias: number) {
  return SEEDS.map((seed) => {
    const world = createWorld({ ...HEADS, seed, positionBias })
    const log = createLog(world, 0, world.settings.days)
    const pairs = pairsOf(world, log)
    const frequent = pairs.filter(({ times }) => times >= OFTEN)
    const learned = learnPropensities(log, allRows(log))
    const known = learned.map((_, position) => world.chanceSeen(position))
    const power = (exponent: number) =>
      known.map((_, position) => (position + 1) ** -exponent)
    const ways: [string, number[]][] = [
      ['every click counts one', power(0)],
      ['divided by looks, learned', learned],
      ['divided by looks, known', known],
      ['divided by looks squared', power(2)],
      ['divided by looks cubed', power(3)],
    ]
    return {
      learned,
      ways: ways.map(([name, chances]) => ({
        name,
        often: quality(log, frequent, chances),
        all: quality(log, pairs, chances),
      })),
    }
  })
}

show.progress('Settings', 0, 2)
const biased = run(1)
show.progress('Settings', 1, 2)
const fair = run(0)
type Runs = typeof biased
const mean = (runs: Runs, way: number, key: 'often' | 'all') =>
  meanInterval(runs.map(({ ways }) => ways[way][key])).mean
show.table(
  biased[0].ways.map(({ name }, way) => ({
    name,
    often: mean(biased, way, 'often'),
    all: mean(biased, way, 'all'),
    fair: mean(fair, way, 'often'),
  })),
  {
    caption: 'NDCG at 8 of head queries, by what people really want',
    columns: {
      name: { title: 'Clicks' },
      often: { title: 'Shown often', digits: 3, best: 'higher' },
      all: { title: 'Shown at all', digits: 3, best: 'higher' },
      fair: {
        title: 'Shown often, no position bias',
        digits: 3,
        best: 'higher',
      },
    },
  },
)
/** What a way gains over counting every click as one. */
function gain(name: string, runs: Runs, way: number, key: 'often' | 'all') {
  const { mean, low, high } = meanInterval(
    runs.map(({ ways }) => ways[way][key] - ways[0][key]),
  )
  show.value(name, mean, {
    digits: 3,
    interval: [low, high],
    intervalName: '95% over 4 worlds',
  })
}
gain('gain of learned chances', biased, 1, 'often')
gain('gain of chances cubed', biased, 4, 'often')
gain('gain of learned chances, rare pairs too', biased, 1, 'all')
gain('gain of learned chances, without position bias', fair, 1, 'often')
show.plot({
  title: 'The chance of a look, learned and true',
  x: { label: 'Position' },
  y: { label: 'Chance of a look, 1 at the top', domain: [0, 1.05] },
  marks: [
    {
      mark: 'line',
      x: 'position',
      y: 'chance',
      series: 'which',
      rows: biased[0].learned.flatMap((_, position) => [
        {
          position: position + 1,
          chance: meanInterval(biased.map((one) => one.learned[position]))
            .mean,
          which: 'learned, mean of 4 worlds',
        },
        {
          position: position + 1,
          chance: 1 / (position + 1),
          which: 'true',
        },
      ]),
    },
  ],
  alt: `The learned chance at position 8 is ${meanInterval(biased.map((one) => one.learned[7])).mean.toFixed(2)}; the true one 0.13.`,
})
