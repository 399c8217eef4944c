// Where the worth is lost
// The worth of ten items shown, as a share of the ten best there are: your funnel, two oracles that say which stage loses it, and what could be bought.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { yours, type Funnel } from './funnel.ts'
import { quality } from './quality.ts'
import { createRequests, usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const { taste, moment } = yours.sources
const half = Math.round((taste + moment) / 2)
const everything = { taste: usual.items, moment: 0 }
const funnels: [string, Funnel][] = [
  ['your funnel', yours],
  ['perfect ranker', { ...yours, rankerError: 0 }],
  ['perfect retrieval', { ...yours, sources: everything }],
  [
    'twice the candidates',
    {
      ...yours,
      sources: { taste: 2 * taste, moment: 2 * moment },
    },
  ],
  [
    'half from each source',
    {
      ...yours,
      sources: { taste: half, moment: half },
    },
  ],
]
const sites = SEEDS.map((seed) => createRequests({ seed }))
const now = sites.map((requests) => quality(yours, requests).share)
show.table(
  funnels.map(([funnel, settings]) => {
    const worlds = sites.map((requests) => quality(settings, requests))
    const { mean, low, high } = meanInterval(worlds.map((w) => w.share))
    show.value(funnel, mean, {
      format: 'percent',
      digits: 1,
      better: 'higher',
      interval: [low, high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    const gains = worlds.map(({ share }, i) => 100 * (share - now[i]))
    return {
      funnel,
      share: mean,
      gain: meanInterval(gains).mean,
      scores: meanInterval(worlds.map((w) => w.heavyScores)).mean,
    }
  }),
  {
    caption: 'A request: worth, points gained, and heavy scores',
    columns: {
      funnel: { title: 'Funnel' },
      share: { title: 'Worth', format: 'percent', digits: 1 },
      gain: { title: 'Gain', digits: 1 },
      scores: { title: 'Scores', digits: 0 },
    },
  },
)
