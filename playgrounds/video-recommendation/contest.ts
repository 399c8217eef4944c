/** Rankers compared: by metrics that a team can compute before a launch, and
 * by what they would really bring. */
import type { Split } from 'shortlist/ml'
import { judge, type Metric } from './judging.ts'
import { takeRows, type Log } from './log.ts'
import {
  newestFirst,
  recipes,
  trainRanker,
  type Recipe,
} from './rankers.ts'
import type { Ranker } from './rankers.ts'
import type { Site } from './site.ts'
import {
  bestSlate,
  futureVisits,
  meanOutcome,
  outcomeOf,
  type Outcome,
} from './truth.ts'

export interface Contestant {
  name: string
  /** None for a ranker that learns nothing. */
  recipe?: Recipe
  /** By each metric, on the test side of the split; learned on the other. */
  scores: number[]
}

/** What can be known before a launch. */
export function contest(
  { world, log }: Site,
  split: (log: Log) => Split,
  metrics: Metric[],
): Contestant[] {
  const { train, test } = split(log)
  const learned = takeRows(log, train)
  const tested = takeRows(log, test)
  const contestant = (ranker: Ranker, recipe?: Recipe): Contestant => ({
    name: ranker.name,
    recipe,
    scores: judge(ranker, tested, metrics),
  })
  return [
    ...recipes.map((recipe) =>
      contestant(trainRanker(world, learned, recipe), recipe),
    ),
    contestant(newestFirst),
  ]
}

/** What only the future tells: the ranker, learned from the whole log, makes
 * the slates of the week that follows. */
export function trueOutcome(
  { world, log }: Site,
  recipe?: Recipe,
): Outcome {
  const ranker = recipe ? trainRanker(world, log, recipe) : newestFirst
  return meanOutcome(
    futureVisits(world, 80).map((visit) =>
      outcomeOf(world, visit, bestSlate(world, ranker, visit)),
    ),
  )
}

/** The place of the one with the best score by a metric. */
export function winner(contestants: Contestant[], metric: number): number {
  const scores = contestants.map((one) => one.scores[metric])
  return scores.indexOf(Math.max(...scores))
}
