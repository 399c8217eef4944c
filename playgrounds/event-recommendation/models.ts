/** The ladder: six ways to fill the list, from a table that is the same for
 * all who live near to trees that are told what two towers think; and the
 * last one again, stacked as it should not be. */
import {
  gradientBoostedTrees,
  logisticRegression,
  twoTower,
} from 'shortlist/ml'
import type { Work } from './capacity.ts'
import { columnOf, FEATURES } from './features.ts'
import { DIMENSION, factorsByNight } from './factors.ts'
import { withColumns, withRoom } from './log.ts'
import {
  served,
  trainRegression,
  trainTrees,
  treeOptions,
  type Ranker,
} from './rankers.ts'
import type { Site } from './site.ts'
import { trainTowers } from './towers.ts'

export interface Rung extends Ranker {
  /** Numbers to keep: an event, a person, and the model itself. */
  numbers: { event: number; person: number; model: number }
  work: Work
}

export const ladder = [
  'popular near you',
  'matrix factorization',
  'logistic regression',
  'two towers',
  'boosted trees',
  'boosted trees + two towers',
  'the same, towers scored on their own rows',
] as const

/** What the features are looked up in. */
const COUNTERS = { event: 16, person: 22 }

/** All rungs, learned from the same log. */
export function trainLadder({ world, log, future }: Site): Rung[] {
  const factors = factorsByNight(world, [log, future])
  const regression = trainRegression(log)
  const trees = trainTrees(log)
  const towers = trainTowers(world, log)
  const looked = FEATURES.length - 1

  // The trees are told what towers say that have not seen the row: those
  // of the other half of the requests.
  const open = withRoom(log)
  const halves = [0, 1].map((half) =>
    trainTowers(world, open, (row) => open.request[row] % 2 !== half),
  )
  const [even, odd] = halves.map((half) => half.score(open))
  const unseen = even.map((score, row) =>
    open.request[row] % 2 === 0 ? score : odd[row],
  )
  const stack = (column: Float64Array) =>
    gradientBoostedTrees.fit(
      withColumns(open.features, [column]),
      open.registered,
      treeOptions,
    )
  const wide = stack(unseen)
  const leaky = stack(towers.score(open))
  const stacked = (name: string, model: typeof wide): Rung => ({
    name,
    score: (rows) =>
      gradientBoostedTrees.predictProbability(
        model,
        withColumns(served(rows), [towers.score(rows)]),
      ),
    numbers: {
      event: COUNTERS.event + 8,
      person: COUNTERS.person + 8,
      model:
        gradientBoostedTrees.parameterCount(model) +
        twoTower.parameterCount(towers.model),
    },
    work: {
      request: { multiplyAdd: twoTower.operationsPerUser(towers.model) },
      candidate: {
        feature: looked,
        multiplyAdd: 8,
        treeStep: gradientBoostedTrees.operationsPerPrediction(model),
      },
    },
  })
  return [
    popularNearYou,
    {
      ...factors,
      score: (rows) => factors.score(rows),
      numbers: { event: DIMENSION, person: DIMENSION, model: 0 },
      work: {
        request: { lookup: DIMENSION },
        candidate: { multiplyAdd: DIMENSION },
      },
    },
    {
      ...regression,
      numbers: {
        ...COUNTERS,
        model: logisticRegression.parameterCount(regression.model),
      },
      work: {
        candidate: {
          feature: looked,
          multiplyAdd: logisticRegression.operationsPerPrediction(
            regression.model,
          ),
        },
      },
    },
    {
      ...towers,
      numbers: {
        event: 8,
        person: 8,
        model: twoTower.parameterCount(towers.model),
      },
      work: {
        request: { multiplyAdd: twoTower.operationsPerUser(towers.model) },
        candidate: { multiplyAdd: 8 },
      },
    },
    {
      ...trees,
      numbers: {
        ...COUNTERS,
        model: gradientBoostedTrees.parameterCount(trees.model),
      },
      work: {
        candidate: {
          feature: looked,
          treeStep: gradientBoostedTrees.operationsPerPrediction(
            trees.model,
          ),
        },
      },
    },
    stacked(ladder[5], wide),
    stacked(ladder[6], leaky),
  ]
}

/** The rate of the event so far, less with each kilometer. No learning. */
export const popularNearYou: Rung = {
  name: ladder[0],
  score: ({ features: { columns, values }, rowCount }) =>
    Float64Array.from({ length: rowCount }, (_, row) => {
      const at = row * columns
      const km = 2 ** values[at + columnOf('distance')] - 1
      return values[at + columnOf('rate of the event')] * Math.exp(-km / 6)
    }),
  numbers: { event: 4, person: 2, model: 0 },
  work: { candidate: { lookup: 4 } },
}
