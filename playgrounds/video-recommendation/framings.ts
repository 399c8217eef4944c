/**
 * What a ranker can be taught: six labels out of one log, each learned by
 * the same trees on the same features. Only what they aim at differs.
 */
import { gradientBoostedTrees } from 'shortlist/ml'
import { featureTables } from './features.ts'
import type { Log } from './log.ts'
import { treeOptions, type Ranker } from './rankers.ts'
import type { World } from './world.ts'

interface Framing {
  name: string
  /** A column of the log. */
  label: 'clicked' | 'share' | 'minutes' | 'longWatch'
  /** Times the length of the video, when it is asked. */
  timesLength?: boolean
  /** A good row counts as often as it had minutes, when it is learned. */
  weighted?: boolean
}

export const framings: Framing[] = [
  { name: 'clicks', label: 'clicked' },
  { name: 'share watched', label: 'share' },
  { name: 'minutes', label: 'minutes' },
  { name: 'long watches', label: 'longWatch' },
  { name: 'long watches × length', label: 'longWatch', timesLength: true },
  {
    name: 'long watches, weighted by minutes',
    label: 'longWatch',
    weighted: true,
  },
]

export function trainFraming(
  world: World,
  log: Log,
  { name, label, timesLength, weighted }: Framing,
): Ranker {
  const labels = log[label]
  const isChance = label === 'clicked' || label === 'longWatch'
  // Rates are of what is learned; of minutes, of every click that had any.
  const tables = featureTables(world, log, isChance ? labels : log.clicked)
  const model = gradientBoostedTrees.fit(
    tables.trainingFeatures(),
    labels,
    {
      ...treeOptions,
      objective: isChance ? 'log-loss' : 'squared',
      sampleWeights: weighted
        ? log.minutes.map((minutes, row) => (labels[row] ? minutes : 1))
        : undefined,
    },
  )
  const { minutes } = world.videos
  return {
    name,
    score(rows) {
      const features = tables.features(rows)
      if (!isChance || weighted) {
        return gradientBoostedTrees.predictScore(model, features)
      }
      const chance = gradientBoostedTrees.predictProbability(
        model,
        features,
      )
      if (!timesLength) return chance
      return chance.map((value, row) => value * minutes[rows.video[row]])
    },
  }
}
