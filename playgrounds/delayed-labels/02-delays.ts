// How late, and how long the tail
// Insurance only: from conversions at once to a mean of six days, with delays of the shape that the model assumes and with a longer tail.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { modelDelay, wait } from './learn.ts'

const seeds = [1, 2, 3, 4, 5]
const learners = [
  { learner: 'not yet is no', learn: wait(0) },
  { learner: 'wait seven days', learn: wait(7) },
  { learner: 'delay modeled', learn: modelDelay },
]
const shapes = [
  { shape: 'exponential', longTail: false },
  { shape: 'long tail', longTail: true },
]
const delays = [0.01, 3, 6]
const rows = shapes.flatMap(({ shape, longTail }) =>
  learners.flatMap(({ learner, learn }) =>
    delays.map((delay) => {
      const worlds = seeds.map(
        (seed) =>
          judge(learn, { seed, delay, longTail, clicks: 3000 }).insurance,
      )
      return { shape, learner, delay, ...meanInterval(worlds) }
    }),
  ),
)
const late = rows.filter(({ delay }) => delay === 6)
show.plot({
  title: 'Expected over real conversions, by mean delay',
  x: { label: 'Mean delay', unit: 'days' },
  y: { label: 'Ratio' },
  facet: { x: 'shape' },
  marks: [
    { mark: 'line', x: 'delay', y: 'mean', series: 'learner', rows },
    { mark: 'rule', y: 1, label: 'right' },
  ],
  alt: `With a mean delay of six days: ${late.map(({ shape, learner, mean }) => `${shape}, ${learner} ${mean.toFixed(2)}`).join('; ')}. Without delay all are near 1.`,
})
for (const { shape, learner, delay, mean, low, high } of rows) {
  if (delay !== 6 && !(delay === 0.01 && shape === 'exponential')) continue
  const when = delay === 6 ? `six days, ${shape}` : 'at once'
  show.value(`${learner}, ${when}`, mean, {
    digits: 2,
    interval: [low, high],
    intervalName: '95% over 5 worlds',
  })
}
