// Less delay, and delays of another shape
// From conversions at once to twice the usual delay, and with a tail that the delay model does not expect. Furniture, in three worlds.
// Budget: 10 s
import { show } from 'shortlist/show'
import { judge, meanOf } from './judge.ts'
import {
  delayModel,
  fakeNegatives,
  naive,
  oracle,
  wait,
} from './learners.ts'
import { openMarket } from './log.ts'
import { showOver } from './over-worlds.ts'
import { MEMORY, TODAY } from './world.ts'

const learners = [
  { learner: 'naive', learn: naive },
  { learner: 'wait a week', learn: wait(7) },
  { learner: 'delay model', learn: delayModel },
  { learner: 'fake-negative weights', learn: fakeNegatives },
]
const settings = [
  { name: 'at once', delay: 0, tail: 0 },
  { name: 'half', delay: 0.5, tail: 0 },
  { name: 'usual', delay: 1, tail: 0 },
  { name: 'usual, long tail', delay: 1, tail: 0.2 },
]
const rows = settings.flatMap(({ name, delay, tail }, i) => {
  show.progress('Settings', i, settings.length)
  const markets = [1, 2, 3].map((seed) =>
    openMarket(
      { seed, delay, tail, clicksPerDay: 120 },
      TODAY - 2 * MEMORY,
    ),
  )
  const best = markets.map(
    ({ log, future }) => judge(oracle(log, TODAY), future).byKind[3],
  )
  return learners.map(({ learner, learn }) => ({
    name,
    delay,
    learner,
    ratios: markets.map(
      ({ log, future }, w) =>
        judge(learn(log, TODAY), future).byKind[3] / best[w],
    ),
  }))
})
const find = (name: string, learner: string) =>
  rows.find((row) => row.name === name && row.learner === learner)!
show.table(
  settings.map(({ name }) => ({
    name,
    ...Object.fromEntries(
      learners.map(({ learner }) => [
        learner,
        meanOf(find(name, learner).ratios),
      ]),
    ),
  })),
  {
    caption: 'Furniture: expected over expected with all labels',
    columns: {
      name: { title: 'Delay' },
      ...Object.fromEntries(
        learners.map(({ learner }) => [
          learner,
          { title: learner, digits: 2 },
        ]),
      ),
    },
  },
)
for (const { learner } of learners) {
  showOver(`${learner}, no delay`, find('at once', learner).ratios, {
    digits: 2,
  })
}
const line = rows.filter(({ name }) => name !== 'usual, long tail')
show.plot({
  title: 'Without delay all four agree',
  x: { label: 'Delay, of the usual one' },
  y: { label: 'Expected over expected with all labels' },
  marks: [
    {
      mark: 'line',
      x: 'delay',
      y: 'ratio',
      series: 'learner',
      rows: line.map(({ delay, learner, ratios }) => ({
        delay,
        learner,
        ratio: meanOf(ratios),
      })),
    },
    { mark: 'rule', y: 1, label: 'as if all labels were in' },
  ],
  alt: `Without delay: ${learners.map(({ learner }) => `${learner} ${meanOf(find('at once', learner).ratios).toFixed(2)}`).join(', ')}; at the usual delay: ${learners.map(({ learner }) => `${learner} ${meanOf(find('usual', learner).ratios).toFixed(2)}`).join(', ')}.`,
})
