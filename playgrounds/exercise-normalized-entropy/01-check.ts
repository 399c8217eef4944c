// Normalized entropy
// Your function on predictions that know nothing, too much, and something, on common and rare clicks.
import { createRandom, logLoss } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { normalizedEntropy } from './entropy.ts'

const within = 1e-9
const entropyOf = (rate: number) =>
  -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate)
/** Rows of which the given number are clicked. */
const clicked = (clicks: number, rows: number) =>
  Array.from({ length: rows }, (_, row) => Number(row < clicks))
const constant = (value: number, rows: number) =>
  Array.from({ length: rows }, () => value)

show.check(
  'always saying the click rate scores 1, however rare clicks are',
  () => ({
    'one in two': normalizedEntropy(
      clicked(500, 1000),
      constant(0.5, 1000),
    ),
    'one in ten': normalizedEntropy(
      clicked(100, 1000),
      constant(0.1, 1000),
    ),
    'one in 500': normalizedEntropy(
      clicked(2, 1000),
      constant(0.002, 1000),
    ),
  }),
  { equals: { 'one in two': 1, 'one in ten': 1, 'one in 500': 1 }, within },
)
show.check(
  'a model that says three times the click rate of everybody is worse than 1',
  () => normalizedEntropy(clicked(100, 1000), constant(0.3, 1000)),
  {
    equals: -(0.1 * Math.log(0.3) + 0.9 * Math.log(0.7)) / entropyOf(0.1),
    within,
  },
)
show.check(
  'one certain and wrong prediction costs much, not infinitely much',
  () => normalizedEntropy([1, 0, 0, 0], [0, 0.25, 0.25, 0.25]),
  {
    equals: -(Math.log(1e-6) + 3 * Math.log(0.75)) / 4 / entropyOf(0.25),
    within,
  },
)
show.check(
  'and so does a certain prediction the other way',
  () => normalizedEntropy([1, 0, 0, 0], [0.25, 1, 0.25, 0.25]),
  {
    equals:
      -(Math.log(0.25) + Math.log(1e-6) + 2 * Math.log(0.75)) /
      4 /
      entropyOf(0.25),
    within: 1e-6,
  },
)
show.check(
  'certain and right about everything: nearly 0',
  () => normalizedEntropy([1, 0, 0, 1], [1, 0, 0, 1]),
  { equals: 0, within: 1e-5 },
)
show.check(
  'a slice without clicks, or with nothing else, is NaN',
  () => [
    normalizedEntropy([0, 0], [0.1, 0.2]),
    normalizedEntropy([1, 1], [0.1, 0.2]),
  ],
  { equals: [NaN, NaN] },
)

const random = createRandom(11)
/** A placement whose ads differ, and a model that knows a part of it. */
function placement(name: string, center: number) {
  const rows = Array.from({ length: 4000 }, () => {
    const known = center + random.normal(0, 0.8)
    const logOdds = known + random.normal(0, 0.5)
    return {
      label: Number(random.bernoulli(1 / (1 + Math.exp(-logOdds)))),
      prediction: 1 / (1 + Math.exp(-known)),
    }
  })
  const labels = rows.map(({ label }) => label)
  const predictions = rows.map(({ prediction }) => prediction)
  return { name, labels, predictions }
}
const placements = [
  placement('search', -1.5),
  placement('feed', -3.2),
  placement('sidebar', -4.6),
]
const reference = (labels: number[], predictions: number[]) =>
  logLoss(labels, predictions) /
  entropyOf(labels.reduce((sum, label) => sum + label, 0) / labels.length)

show.check(
  'is log loss over base entropy on three placements',
  () =>
    placements.map(({ labels, predictions }) =>
      normalizedEntropy(labels, predictions),
    ),
  {
    equals: placements.map(({ labels, predictions }) =>
      reference(labels, predictions),
    ),
    within: 1e-6,
  },
)
show.table(
  placements.map(({ name, labels, predictions }) => ({
    placement: name,
    clicks: labels.reduce((sum, label) => sum + label, 0) / labels.length,
    loss: logLoss(labels, predictions),
    yours: normalizedEntropy(labels, predictions),
  })),
  {
    caption:
      'The same model in three placements: log loss likes rare clicks',
    columns: {
      clicks: { title: 'click rate', format: 'percent', digits: 1 },
      loss: { title: 'log loss', digits: 3 },
      yours: { title: 'your normalized entropy', digits: 3 },
    },
  },
)
