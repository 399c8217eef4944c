/** Rankers compared: by metrics that a team can compute before a launch, and
 * by what they would really bring. */
import { rocAuc, type Split } from 'shortlist/ml'
import { judge, outcomeOf, type Metric } from './judging.ts'
import { rowsWhere, takeRows, withRoom, type Log } from './log.ts'
import { nearYou, recipes, trainRecipe, type Recipe } from './recipes.ts'
import type { Ranker } from './rankers.ts'
import type { Site } from './site.ts'

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
  const tested = withRoom(takeRows(log, test))
  const known = world.settings.days
  const contestant = (ranker: Ranker, recipe?: Recipe): Contestant => ({
    name: ranker.name,
    recipe,
    scores: judge(ranker, tested, known, metrics),
  })
  return [
    ...recipes.map((recipe) =>
      contestant(trainRecipe(world, learned, recipe), recipe),
    ),
    contestant(nearYou),
  ]
}

/** The place of the one with the best score by a metric. */
export function winner(contestants: Contestant[], metric: number): number {
  const scores = contestants.map((one) => one.scores[metric])
  return scores.indexOf(Math.max(...scores))
}

/** The recipe, learned from the whole log, in the two weeks that follow. */
export function trueOutcome({ world, log, visits }: Site, recipe?: Recipe) {
  const ranker = recipe ? trainRecipe(world, log, recipe) : nearYou
  return outcomeOf(world, ranker, visits)
}

/** What a team can compute: learn from one part of the log, be tested on
 * the other. */
export function offlineAuc(
  { world, log }: Site,
  split: (log: Log) => Split,
  recipe: Recipe,
): number {
  const { train, test } = split(log)
  const ranker = trainRecipe(world, takeRows(log, train), recipe)
  const tested = withRoom(takeRows(log, test))
  return rocAuc(tested.registered, ranker.score(tested))
}

/** What it gets: the same recipe, learned from the whole log, with events
 * that were published after the launch, and with those that were live. */
export function futureAuc({ world, log, future }: Site, recipe: Recipe) {
  const ranker = trainRecipe(world, log, recipe)
  const auc = (late: boolean) => {
    const some = rowsWhere(
      future,
      (row) =>
        future.full[row] === 0 &&
        world.events.published[future.event[row]] >= world.settings.days ===
          late,
    )
    return rocAuc(some.registered, ranker.score(some))
  }
  let live: number | undefined
  return {
    new: auc(true),
    get live() {
      return (live ??= auc(false))
    },
  }
}
