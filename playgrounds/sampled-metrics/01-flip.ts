// Two rankers, judged three ways
// HR@10 of both over all items, over sampled negatives, and over all items for one person in a hundred, in eight worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { metric, NEGATIVES } from './evaluation.ts'
import { compare } from './scores.ts'
import { usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const { items, people } = usual
const ways = [
  { way: 'all items', negatives: items - 1, people },
  { way: 'sampled items', negatives: NEGATIVES, people },
  { way: 'sampled people', negatives: items - 1, people: people / 100 },
]

const rows = ways.map(({ way, negatives, people }) => {
  const worlds = SEEDS.map((seed) =>
    compare(metric, negatives, { seed, people }),
  )
  const neighbors = meanInterval(worlds.map((world) => world.neighbors))
  const topics = meanInterval(worlds.map((world) => world.topics))
  const lead = meanInterval(worlds.map((world) => world.lead))
  const format = 'percent'
  const digits = 1
  show.value(`neighbors, ${way}`, neighbors.mean, { format, digits })
  show.value(`topics, ${way}`, topics.mean, { format, digits })
  show.value(`lead of neighbors, ${way}`, 100 * lead.mean, {
    unit: 'points',
    digits,
    interval: [100 * lead.low, 100 * lead.high],
    intervalName: `95% over ${SEEDS.length} worlds`,
  })
  return {
    way,
    neighbors: neighbors.mean,
    topics: topics.mean,
    scores: worlds[0].scores,
  }
})

show.table(rows, {
  caption: 'The metric, and how many scores it took',
  columns: {
    way: { title: 'Judged over' },
    neighbors: { title: 'Neighbors', format: 'percent', digits: 1 },
    topics: { title: 'Topics', format: 'percent', digits: 1 },
    scores: { title: 'Scores', format: 'compact' },
  },
})
const [full, sampled] = rows.map((row) => row.neighbors > row.topics)
const agrees = full === sampled
show.note(
  agrees
    ? 'The sampled metric picks the same ranker as the full one.'
    : 'The sampled metric picks the other ranker.',
  { tone: agrees ? 'good' : 'bad' },
)
