/**
 * The world: a market of 24 advertisers, and people who see their ads.
 *
 * Advertisers come in four kinds that differ in one thing: how long people
 * take from click to conversion. A trial of a game takes hours, a sofa more
 * than a week. They convert equally often on average and are worth equally
 * much, so whatever differs between kinds in a result, the delay has done.
 *
 * Whether somebody clicks, and then converts, depends on an intent that is
 * known, on how long ago they were on the advertiser's site, on device, on
 * taste (which segment likes which advertiser), and on a wish that is in no
 * table. The level of each advertiser wanders from day to day. Phones are
 * slower than desks. Delays are exponential, unless `tail` says otherwise.
 *
 * Clicks and conversions are more frequent here than in life, so that small
 * worlds are enough. The log shows every advertiser equally often.
 */
export interface WorldSettings {
  /** Which world: any integer. */
  seed: number
  /** Clicks a day, from 20 up. */
  clicksPerDay: number
  /** What all delays are multiplied by, 0 to 3. 0: no delay at all. */
  delay: number
  /** Share of the conversions that come three times as late, 0 to 0.25,
   * the others sooner, means unchanged. 0: delays are exponential. */
  tail: number
  /** How much the level of an advertiser moves in a day, in log-odds, 0 to
   * 0.3. 0: the world stays as it is. */
  drift: number
  /** How much the wish moves click and conversion, in log-odds, 0 to 2. 0:
   * given the features, clicks say nothing about conversions. */
  hidden: number
  /** How much taste matters, 0 to 2. 0: all segments like the same. */
  taste: number
}

export const usual: WorldSettings = {
  seed: 1,
  clicksPerDay: 220,
  delay: 1,
  tail: 0,
  drift: 0.06,
  hidden: 0.6,
  taste: 1,
}

/** The kinds, with the mean days from click to conversion. */
export const KINDS = [
  { kind: 'games', days: 0.2 },
  { kind: 'fashion', days: 2 },
  { kind: 'travel', days: 6 },
  { kind: 'furniture', days: 12 },
] as const
export const ADVERTISERS = 24
export const SEGMENTS = 8

/** Days: the log ends today, the week after it is the future. */
export const TODAY = 77
export const FUTURE = 7
/** How far back training looks, in days. */
export const MEMORY = 28
