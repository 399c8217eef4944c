// What makes a random split lie
// The strength of the daily shocks, turned down to nothing, for a model that can tell days apart and one that cannot; then drift without shocks.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { promises } from './model.ts'
import { atRandom, inTime } from './split.ts'

const seeds = [1, 2, 3, 4, 5]
const splits = [atRandom, inTime]
const models = [
  { model: 'tells days apart', halfLife: 0.5 },
  { model: 'cannot', halfLife: 0 },
]
const meanOf = (values: number[]) => meanInterval(values).mean

/** Mean AUC of a setting: both splits, and the future. */
function scores(dayShock: number, drift: number, halfLife: number) {
  const worlds = seeds.map((seed) =>
    promises(splits, { seed, dayShock, drift }, halfLife),
  )
  const [random, time] = splits.map((_, index) =>
    meanOf(worlds.map(({ offline }) => offline[index])),
  )
  const gaps = worlds.map(({ offline, future }) => offline[0] - future)
  const future = meanOf(worlds.map((world) => world.future))
  return { random, time, future, gap: meanInterval(gaps) }
}

const sweep = models.flatMap(({ model, halfLife }) =>
  [0, 0.7, 1.4, 2].map((shock) => ({
    model,
    shock,
    ...scores(shock, 0, halfLife),
  })),
)
const lines = sweep.flatMap(({ model, shock, random, time, future }) => [
  { model, shock, AUC: random, score: 'random split' },
  { model, shock, AUC: time, score: 'split by time' },
  { model, shock, AUC: future, score: 'true future' },
])
const ends = sweep.filter(({ shock }) => shock === 0 || shock === 2)
show.plot({
  title: 'AUC by the strength of the daily shocks',
  x: { label: 'Daily shock', unit: 'log-odds' },
  y: { label: 'AUC', domain: [0.55, 0.8] },
  facet: { x: 'model' },
  marks: [
    { mark: 'line', x: 'shock', y: 'AUC', series: 'score', rows: lines },
  ],
  alt: `The random split promises ${ends.map(({ random, future, model, shock }) => `${random.toFixed(2)} where ${future.toFixed(2)} comes, if the model ${model} and shocks are ${shock}`).join('; ')}.`,
})
for (const { model, shock, gap } of ends) {
  show.value(
    `random split, too much: model ${model}, shock ${shock}`,
    gap.mean,
    {
      digits: 3,
      interval: [gap.low, gap.high],
      intervalName: '95% over worlds',
    },
  )
}

// No shocks, but appeal that moves, and a model that cannot tell days apart.
const drifts = [0, 1.5, 3].map((drift) => ({
  drift,
  ...scores(0, drift, 0),
}))
show.table(
  drifts.map(({ drift, random, time, future }) => ({
    drift,
    random,
    time,
    future,
  })),
  {
    caption:
      'Drift without shocks, AUC of the model that cannot tell days apart',
    columns: {
      drift: { title: 'Drift in four weeks', unit: 'rad' },
      random: { title: 'Random split', digits: 3 },
      time: { title: 'Split by time', digits: 3 },
      future: { title: 'True future', digits: 3 },
    },
  },
)
const strongest = drifts[drifts.length - 1]
show.value('random split, strongest drift', strongest.random, { digits: 3 })
show.value('split by time, strongest drift', strongest.time, { digits: 3 })
show.value('true future, strongest drift', strongest.future, { digits: 3 })
show.value('random split, no drift', drifts[0].random, { digits: 3 })
