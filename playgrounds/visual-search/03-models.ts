// Seven models, each with its price
// Every rung of the ladder learns from the same log and is judged on photos from after it, in three worlds.
// Budget: 30 s
import { meanOverWorlds } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { colorHistogram, randomProjection, rawPixels } from './baselines.ts'
import { inTruth } from './judging.ts'
import {
  CANDIDATES,
  embedding,
  learn,
  learnReranker,
  reranked,
  type Ranker,
} from './models.ts'
import { photoOf, resultOf } from './pictures.ts'
import { assumptions } from './scale.ts'
import { openSite, type Site } from './site.ts'
import type { LogRow } from './world.ts'

const SEEDS = [1, 2, 3]
const COMPARED = 1000

function ladder(site: Site): Ranker[] {
  const rows = site.rows.map((_, row) => row)
  const one = learn(site, rows, { kind: 'random', inBatch: false })
  const hard = learn(site, rows, { kind: 'hard', inBatch: false })
  const batch = learn(site, rows)
  const taught = learnReranker(site, rows, batch, 'raters')
  return [
    colorHistogram(site),
    rawPixels(site),
    randomProjection(site),
    embedding('embedding, one random negative', site, one),
    embedding('embedding, one hard negative', site, hard),
    embedding('embedding, the whole batch', site, batch),
    reranked('the same + re-ranker', site, batch, taught),
  ]
}

const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const rankers = ladder(site)
  const results = rankers.map((ranker) => inTruth(site.world, ranker))
  return { site, rankers, results }
})

const rungs = worlds[0].rankers.map((ranker, index) => {
  const runs = worlds.map(({ results }) => results[index])
  const mean = (key: keyof (typeof runs)[0]) =>
    meanOverWorlds(runs.map((run) => run[key]))
  const pairs = ranker.work.pair > 0 ? CANDIDATES : 0
  return {
    model: ranker.name,
    first: mean('first').mean,
    found: mean('found'),
    line: mean('line').mean,
    milliseconds: milliseconds(ranker, COMPARED, pairs),
    bytes: 4 * ranker.numbers.listing * assumptions.listings,
  }
})
show.table(
  rungs.map((rung) => ({ ...rung, found: rung.found.mean })),
  {
    caption:
      'Quality on fresh photos; work to read a photo and compare it with 1,000 listings; memory for as many listings as in scale.ts',
    columns: {
      model: { title: 'Model' },
      first: { title: 'First', format: 'percent', best: 'higher' },
      found: { title: 'On the page', format: 'percent', best: 'higher' },
      line: { title: 'Its line', format: 'percent', best: 'higher' },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 4 },
      bytes: { title: 'Memory', format: 'bytes' },
    },
  },
)
for (const { model, found } of rungs) {
  show.value(`found by ${model}`, found.mean, {
    ...found,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}

const [{ site, rankers }] = worlds
const isRight = (photo: LogRow, index: number) =>
  Array.from(rankers[index].search(photo.picture, 1)).some(
    (listing) => site.listings[listing].product === photo.product,
  )
const { future } = site.world
const row =
  future.find(
    (photo) =>
      !isRight(photo, 0) && !isRight(photo, 1) && isRight(photo, 5),
  ) ?? future[0]
for (const index of [0, 1, 5]) {
  const ranker = rankers[index]
  show.images(
    [
      photoOf(site.world, row),
      ...Array.from(ranker.search(row.picture, 3), (listing, i) =>
        resultOf(site.world, row, listing, `${i + 1}`),
      ),
    ],
    { caption: `A photo that the embedding answers, by: ${ranker.name}` },
  )
}
