// How soon each of them knows
// A market that opened a few days ago: what four learners make of it, all kinds together, in three worlds.
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
import { between, openMarket } from './log.ts'
import { showOver } from './over-worlds.ts'
import { TODAY } from './world.ts'

const learners = [
  { learner: 'naive', learn: naive, from: 0 },
  { learner: 'wait a week', learn: wait(7), from: 7 },
  { learner: 'delay model', learn: delayModel, from: 0 },
  { learner: 'fake-negative weights', learn: fakeNegatives, from: 0 },
]
const AGES = [3, 8, 14, 28]
const markets = [1, 2, 3].map((seed) => openMarket({ seed }))
const rows = AGES.flatMap((age, i) => {
  show.progress('Ages', i, AGES.length)
  const logs = markets.map(({ log }) => between(log, TODAY - age, TODAY))
  const best = markets.map(
    ({ future }, w) => judge(oracle(logs[w], TODAY), future).ratio,
  )
  return learners
    .filter(({ from }) => age > from)
    .map(({ learner, learn }) => ({
      age,
      learner,
      ratios: markets.map(
        ({ future }, w) =>
          judge(learn(logs[w], TODAY), future).ratio / best[w],
      ),
    }))
})
for (const { age, learner, ratios } of rows) {
  if (age === 3 || age === 8) {
    showOver(`${learner}, after ${age} days`, ratios, { digits: 2 })
  }
}
const at = (age: number, learner: string) =>
  rows.find((row) => row.age === age && row.learner === learner)
show.table(
  AGES.map((age) => ({
    age: `${age} days`,
    ...Object.fromEntries(
      learners.map(({ learner }) => {
        const row = at(age, learner)
        return [learner, row ? meanOf(row.ratios) : null]
      }),
    ),
  })),
  {
    caption: 'Expected over expected with all labels; no rows, no model',
    columns: {
      age: { title: 'Age of the market' },
      ...Object.fromEntries(
        learners.map(({ learner }) => [
          learner,
          { title: learner, digits: 2 },
        ]),
      ),
    },
  },
)
