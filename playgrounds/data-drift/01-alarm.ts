// One alarm, three models
// The mean of a feature has moved by one standard deviation: what the monitor says, and what it costs each model.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { harm, monitor } from './judge.ts'
import { curved, reweighted, straight, yours } from './model.ts'

const seeds = [1, 2, 3, 4, 5, 6]
const intervalName = '95% over 6 worlds'
const models = [
  { name: 'straight line', model: straight },
  { name: 'curve', model: curved },
  { name: 'line, reweighted', model: reweighted },
  { name: 'yours', model: yours },
]
const stability = meanInterval(
  seeds.map((seed) => monitor({ seed }).stability),
)
show.value('stability index of the input', stability.mean, {
  digits: 2,
  interval: [stability.low, stability.high],
  intervalName,
})

const rows = models.map(({ name, model }) => {
  const before = seeds.map((seed) => harm(model, { seed, shift: 0 }))
  const after = seeds.map((seed) => harm(model, { seed }))
  return {
    name,
    before: meanInterval(before.map(({ calibration }) => calibration)),
    after: meanInterval(after.map(({ calibration }) => calibration)),
    excess: meanInterval(after.map(({ excess }) => excess)),
  }
})
show.table(
  rows.map(({ name, before, after, excess }) => ({
    model: name,
    before: before.mean,
    after: after.mean,
    excess: excess.mean,
  })),
  {
    caption: 'Mean of six worlds',
    columns: {
      model: { title: 'Model' },
      before: { title: 'Expected over real clicks, no change', digits: 2 },
      after: { title: 'The same, after it', digits: 2 },
      excess: {
        title: 'Entropy above the truth',
        digits: 3,
        best: 'lower',
      },
    },
  },
)
for (const { name, after, excess } of rows) {
  show.value(`calibration, ${name}`, after.mean, {
    digits: 2,
    interval: [after.low, after.high],
    intervalName,
  })
  show.value(`excess entropy, ${name}`, excess.mean, {
    digits: 3,
    better: 'lower',
    interval: [excess.low, excess.high],
    intervalName,
  })
}
