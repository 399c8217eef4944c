// Eight models, one world
// Each learns from the same log which episode is watched next, in three worlds, and lists five episodes for visits of the future.
// Budget: 20 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { knobs } from './knobs.ts'
import { ladder, train } from './ladder.ts'
import { ceiling, quality } from './quality.ts'
import { future } from './rows.ts'
import { createVisits } from './world.ts'

const SEEDS = [1, 2, 3]

let done = 0
const worlds = SEEDS.map((seed) => {
  const visits = createVisits(seed, knobs)
  const test = future(visits)
  const runs = ladder.map((name) => {
    show.progress('Models', done++, SEEDS.length * ladder.length)
    const rung = train(name, visits, seed)
    return { ...rung, quality: quality(test, rung.scores(test)) }
  })
  return { runs, ceiling: ceiling(test) }
})

const rows = ladder.map((model, index) => {
  const runs = worlds.map((world) => world.runs[index])
  const { parameters, aRequest, toTrain } = runs[0]
  const lead = runs.map(
    (run, w) => 100 * (run.quality - worlds[w].runs[0].quality),
  )
  return {
    model,
    quality: meanInterval(runs.map((run) => run.quality)).mean,
    lead: meanInterval(lead),
    parameters,
    aRequest,
    toTrain,
  }
})
show.table(
  rows.map(({ model, quality, parameters, aRequest, toTrain }) => ({
    model,
    quality,
    parameters,
    aRequest,
    toTrain,
  })),
  {
    caption:
      'Chance that the next episode is among the five listed; work in multiply-adds or comparisons',
    columns: {
      model: { title: 'Model' },
      quality: {
        title: 'Next is listed',
        format: 'percent',
        digits: 1,
        best: 'higher',
      },
      parameters: { title: 'Numbers learned', format: 'compact' },
      aRequest: { title: 'Work, a request', format: 'compact' },
      toTrain: { title: 'Work, training', format: 'compact' },
    },
  },
)
show.value(
  'best possible',
  meanInterval(worlds.map((world) => world.ceiling)).mean,
  { format: 'percent', digits: 1 },
)
const quoted = ['boosted trees', 'two towers', 'Transformer']
for (const { model, lead } of rows) {
  if (!quoted.includes(model)) continue
  show.value(`${model}, over logistic regression`, lead.mean, {
    unit: 'points',
    digits: 1,
    better: 'higher',
    interval: [lead.low, lead.high],
    intervalName: '95% over 3 worlds',
  })
}
const [first] = rows
const last = rows[rows.length - 1]
show.value('training work, last over first', last.toTrain / first.toTrain, {
  digits: 0,
})
show.plot({
  title: 'Quality against the work of one request',
  x: { label: 'Multiply-adds or comparisons', scale: 'log' },
  y: { label: 'Next is listed', format: 'percent' },
  marks: [
    {
      mark: 'dot',
      x: 'work',
      y: 'quality',
      series: 'model',
      rows: rows.map(({ model, aRequest, quality }) => ({
        model,
        work: aRequest,
        quality,
      })),
    },
  ],
  alt: rows
    .map(
      ({ model, quality, aRequest }) =>
        `${model}: ${(100 * quality).toFixed(0)}% for ${Math.round(aRequest)} operations`,
    )
    .join('; '),
})
