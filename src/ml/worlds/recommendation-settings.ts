import { settingsWith } from './check-settings.ts'
import type { Ranges } from './check-settings.ts'
import { LARGEST_SEED } from './stream.ts'

/** The knobs of a world of recommendation. */
export type RecommendationSettings = {
  /** Which world: an integer within ±10⁹. Equal settings give equal worlds. */
  readonly seed: number
  /** How long the world lasts, 1 to 1,000 days. */
  readonly days: number
  /** Users on the first day, 1 to 100,000. */
  readonly users: number
  /** Users that are new each day, 0 to 10,000. 0: nobody comes. */
  readonly newUsersPerDay: number
  /** Videos that can be shown on any one day, 1 to 100,000. */
  readonly videos: number
  /** Videos that are new each day, each in place of the oldest, 0 to 10,000. 0: always the same. */
  readonly newVideosPerDay: number
  /** Dimensions of taste, 1 to 64. */
  readonly tastes: number
  /** Log-odds of a click for one unit of affinity (which has deviation 1), 0 to 5. 0: everybody likes the same. */
  readonly tasteStrength: number
  /** How fast tastes change: the share of a taste that is fresh each day, 0 to 1. 0: they stay. */
  readonly tasteDrift: number
  /** Standard deviation of how appealing videos are, in log-odds, 0 to 3. 0: all the same. */
  readonly appealSpread: number
  /** Log-odds of a click that a video gains on a day that is good by one deviation, 0 to 5. 0: days are alike. */
  readonly shockStrength: number
  /** Correlation of a video's luck on one day and the next, 0 to 1. 0: none. */
  readonly shockPersistence: number
  /** Position p, from 1, is looked at with chance p^-positionBias, 0 to 3. 0: always. */
  readonly positionBias: number
  /** Log-odds of a click on a usual video that is looked at, -8 to 8. 0: one in two. */
  readonly baseLogOdds: number
  /** How well the ranker behind the log knows affinity and appeal, in units of its noise, 0 to 10. 0: its order is random. */
  readonly incumbentSkill: number
}

const usual: RecommendationSettings = {
  seed: 1,
  days: 30,
  users: 100,
  newUsersPerDay: 2,
  videos: 80,
  newVideosPerDay: 3,
  tastes: 6,
  tasteStrength: 1.2,
  tasteDrift: 0.1,
  appealSpread: 0.5,
  shockStrength: 1,
  shockPersistence: 0.3,
  positionBias: 0.7,
  baseLogOdds: -1.5,
  incumbentSkill: 0.5,
}

const ranges: Ranges<RecommendationSettings> = {
  seed: [-LARGEST_SEED, LARGEST_SEED, 'integer'],
  days: [1, 1000, 'integer'],
  users: [1, 100_000, 'integer'],
  newUsersPerDay: [0, 10_000, 'integer'],
  videos: [1, 100_000, 'integer'],
  newVideosPerDay: [0, 10_000, 'integer'],
  tastes: [1, 64, 'integer'],
  tasteStrength: [0, 5],
  tasteDrift: [0, 1],
  appealSpread: [0, 3],
  shockStrength: [0, 5],
  shockPersistence: [0, 1],
  positionBias: [0, 3],
  baseLogOdds: [-8, 8],
  incumbentSkill: [0, 10],
}

/** The usual settings with some of them changed, checked. */
export function recommendationSettings(
  changes: Partial<RecommendationSettings>,
): RecommendationSettings {
  return settingsWith(usual, ranges, changes)
}
