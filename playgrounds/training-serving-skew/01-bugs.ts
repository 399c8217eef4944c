// Three bugs, four instruments
// One model behind five pipelines: how well it ranks, whether its probabilities are right, and which alarms would have rung.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { stale, timeOut, training, wrongUnit, yours } from './serve.ts'

const seeds = [1, 2, 3, 4, 5]
const pipelines = [
  { name: 'no bug', serve: training },
  { name: 'stale', serve: stale(2) },
  { name: 'wrong unit', serve: wrongUnit },
  { name: 'time-outs', serve: timeOut },
  { name: 'yours', serve: yours },
]
const rows = pipelines.map(({ name, serve }) => {
  const worlds = seeds.map((seed) => judge(serve, { seed }))
  const logged = seeds.map((seed) => judge(serve, { seed }, serve))
  const over = (some: typeof worlds, key: keyof (typeof worlds)[0]) =>
    meanInterval(some.map((world) => world[key]))
  return {
    name,
    auc: over(worlds, 'auc'),
    calibration: over(worlds, 'calibration'),
    stability: over(worlds, 'stability'),
    differ: over(worlds, 'differ'),
    loggedAuc: over(logged, 'auc'),
    loggedCalibration: over(logged, 'calibration'),
  }
})

show.table(
  rows.map(({ name, auc, calibration, stability, differ }) => ({
    pipeline: name,
    auc: auc.mean,
    calibration: calibration.mean,
    stability: stability.mean,
    differ: differ.mean,
  })),
  {
    caption: 'The week after the launch, mean of five worlds',
    columns: {
      pipeline: { title: 'Pipeline' },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      calibration: { title: 'Expected clicks over real ones', digits: 2 },
      stability: { title: 'Stability index of inputs', digits: 2 },
      differ: { title: 'Rows that differ', format: 'percent', digits: 0 },
    },
  },
)
const intervalName = '95% over 5 worlds'
for (const { name, ...read } of rows) {
  const value = (what: string, of: typeof read.auc, digits = 3) =>
    show.value(`${what}, ${name}`, of.mean, {
      digits,
      interval: [of.low, of.high],
      intervalName,
    })
  value('AUC', read.auc)
  value('calibration', read.calibration, 2)
  value('stability index', read.stability, 2)
  show.value(`rows that differ, ${name}`, read.differ.mean, {
    format: 'percent',
    digits: 0,
    better: 'lower',
  })
  if (name !== 'yours') continue
  value('AUC, trained on features as served', read.loggedAuc)
  value(
    'calibration, trained on features as served',
    read.loggedCalibration,
    2,
  )
}
