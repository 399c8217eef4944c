import { settingsWith } from './check-settings.ts'
import type { Ranges } from './check-settings.ts'
import { LARGEST_SEED } from './stream.ts'

/** The knobs of a world of ads. */
export type AdsSettings = {
  /** Which world: an integer within ±10⁹. Equal settings give equal worlds. */
  readonly seed: number
  /** Kinds of users, 1 to 10,000. */
  readonly segments: number
  /** Places where ads are shown, 1 to 10,000. */
  readonly publishers: number
  /** Advertisers, one ad each, 1 to 10,000. */
  readonly advertisers: number
  /** How unequal segments and publishers are in traffic: exponent of Zipf's law, 0 to 3. 0: all the same. */
  readonly trafficSkew: number
  /** Log-odds of a click on a usual ad, -10 to 5. 0: one in two. */
  readonly baseLogOdds: number
  /** Standard deviation of what a segment, a publisher, an advertiser each add to the log-odds, 0 to 3. 0: all the same. */
  readonly mainEffects: number
  /** Share of the (segment, advertiser) pairs with a liking of their own, 0 to 1. 0: none. */
  readonly crossShare: number
  /** Standard deviation of that liking, in log-odds, 0 to 5. 0: there is none to see. */
  readonly crossStrength: number
  /** Log-odds of a conversion after a click on a usual ad, -10 to 5. 0: one in two. */
  readonly conversionLogOdds: number
  /** How much of a liking carries over to conversions, -1 to 1. 0: clicks tell nothing of them. */
  readonly conversionLink: number
  /** Mean delay of a conversion after its click, 0 to 365 days. 0: at once. */
  readonly meanDelay: number
  /** Spread of the logarithm of the advertisers' mean delays, 0 to 2. 0: all the same. */
  readonly delaySpread: number
  /** Standard deviation of the step in log-odds that an advertiser's clicks take a day, 0 to 1. 0: no drift. */
  readonly drift: number
  /** What a click is worth on average, above 0, to 1,000, in money. */
  readonly meanValue: number
  /** Spread of the logarithm of the advertisers' values of a click, 0 to 2. 0: all the same. */
  readonly valueSpread: number
  /** What an advertiser can spend a day, 0 to 10⁹, in money. 0: as much as it likes. */
  readonly dailyBudget: number
  /** Advertisers that come into the auction of an impression, 1 to 100; no more than there are. */
  readonly bidders: number
}

const usual: AdsSettings = {
  seed: 1,
  segments: 40,
  publishers: 10,
  advertisers: 30,
  trafficSkew: 0.8,
  baseLogOdds: -2.5,
  mainEffects: 0.4,
  crossShare: 0.15,
  crossStrength: 1.2,
  conversionLogOdds: -1.5,
  conversionLink: 0.5,
  meanDelay: 2,
  delaySpread: 0.5,
  drift: 0.02,
  meanValue: 1,
  valueSpread: 0.4,
  dailyBudget: 20,
  bidders: 4,
}

const ranges: Ranges<AdsSettings> = {
  seed: [-LARGEST_SEED, LARGEST_SEED, 'integer'],
  segments: [1, 10_000, 'integer'],
  publishers: [1, 10_000, 'integer'],
  advertisers: [1, 10_000, 'integer'],
  trafficSkew: [0, 3],
  baseLogOdds: [-10, 5],
  mainEffects: [0, 3],
  crossShare: [0, 1],
  crossStrength: [0, 5],
  conversionLogOdds: [-10, 5],
  conversionLink: [-1, 1],
  meanDelay: [0, 365],
  delaySpread: [0, 2],
  drift: [0, 1],
  meanValue: [Number.MIN_VALUE, 1000],
  valueSpread: [0, 2],
  dailyBudget: [0, 1e9],
  bidders: [1, 100, 'integer'],
}

/** The usual settings with some of them changed, checked. */
export function adsSettings(changes: Partial<AdsSettings>): AdsSettings {
  return settingsWith(usual, ranges, changes)
}
