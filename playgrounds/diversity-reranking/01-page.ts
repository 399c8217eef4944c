// Ten good items, or a good page of ten
// How many of ten items are welcome to people who tire of a topic, for five ways to fill the page, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure } from './measure.ts'
import { byScore, fading, mmr, yours } from './rerank.ts'
import { createPages, usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const worlds = SEEDS.map((seed) => createPages({ seed }))
const rerankers = {
  'by score': byScore,
  'your gain': yours,
  'MMR, λ = 0.8': mmr(0.8),
  'MMR, λ = 0.5': mmr(0.5),
  'fading interest': fading(usual.satiation),
}

show.table(
  Object.entries(rerankers).map(([name, reranker]) => {
    const pages = worlds.map((world) => measure(world, reranker))
    const { mean, low, high } = meanInterval(pages.map((p) => p.welcomed))
    show.value(`welcome, ${name}`, mean, {
      unit: 'of 10',
      digits: 2,
      better: 'higher',
      interval: [low, high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    const topics = meanInterval(pages.map((p) => p.topics)).mean
    return { name, welcome: mean, topics }
  }),
  {
    caption: 'A page of ten',
    columns: {
      name: { title: 'Filled by' },
      welcome: { title: 'Welcome', digits: 2, best: 'higher' },
      topics: { title: 'Topics', digits: 1 },
    },
  },
)
