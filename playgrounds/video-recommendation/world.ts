/**
 * The world: a small video site of which everything is known.
 *
 * A user has a place in a space of six tastes, a video has a direction in
 * it, and how well they fit is their affinity. Each day the site shows
 * slates of videos. A user sees a video with a chance that falls with its
 * position, clicks by interest, and then watches a share of it. What the
 * log never says, and the world knows, is whether the user was satisfied.
 *
 * What makes it hard, each with a knob that turns it off:
 * - a video has good and bad days, the same for everybody (popularity
 *   shocks), so the rows of one video and day share a secret;
 * - tastes drift, and new videos replace old ones every day;
 * - low positions are seen less, so a missing click is no opinion;
 * - clickbait is clicked more and watched less;
 * - in the evening people have time for long videos, by day they do not.
 */
import type { Videos } from './catalogue.ts'

export interface WorldSettings {
  /** Which world: any integer. Equal settings give equal worlds. */
  seed: number
  /** Days of log. From 4 up. */
  days: number
  /** Days after the log: the future that offline scores guess at. */
  futureDays: number
  /** How many people. From 1 up. */
  users: number
  /** Who makes the videos: 0.7 of what they make is on one topic. */
  creators: number
  /** Videos that can be shown on any one day. */
  videos: number
  /** Videos added a day; each displaces the oldest. 0: none ever. */
  newVideosPerDay: number
  /** Slates shown a day. */
  requestsPerDay: number
  /** Videos in a slate. */
  slateSize: number
  /** Log-odds of a click for one unit of affinity, 0 to 3. 0: no taste. */
  tasteStrength: number
  /** Share of a taste that is new each day, 0 to 1. 0: tastes stay. */
  tasteDrift: number
  /** Log-odds of a click for one good day, 0 to 3. 0: days are alike. */
  popularityShock: number
  /** How much of a good day lasts until tomorrow, 0 to 1. 0: nothing. */
  shockPersistence: number
  /** Position p is seen with chance p^-positionBias, 0 to 2. 0: always. */
  positionBias: number
  /** Share of creators who make clickbait, 0 to 1. 0: nobody. */
  clickbaitShare: number
  /** Log-odds of a click that clickbait gains, 0 to 3. 0: none. */
  clickbaitLift: number
  /** Log-odds of watching on, and of liking it, that it loses. 0: none. */
  clickbaitLetdown: number
  /** How much lengths differ: the spread of their logarithm, 0 to 1. 0: all
   * videos last 8 minutes. */
  lengthSpread: number
  /** Log-odds of watching on lost with each doubling of the length, 0 to 2.
   * 0: length is no matter. */
  durationEffect: number
  /** Log-odds, of a click and of watching on, that a video of twice the usual
   * length gains in the evening and loses by day, 0 to 2. 0: no matter. */
  eveningEffect: number
  /** Log-odds of a click lost for each earlier video of the same topic in
   * the slate, 0 to 2. 0: nobody minds more of the same. */
  repetitionFatigue: number
  /** How well the ranker that filled the log knew taste and quality, 0 to
   * 3. 0: the logged slates are in random order. */
  incumbentSkill: number
}

export const usualSettings: WorldSettings = {
  seed: 1,
  days: 28,
  futureDays: 7,
  users: 60,
  creators: 40,
  videos: 80,
  newVideosPerDay: 4,
  requestsPerDay: 100,
  slateSize: 6,
  tasteStrength: 1.4,
  tasteDrift: 0.1,
  popularityShock: 2,
  shockPersistence: 0.3,
  positionBias: 0.5,
  clickbaitShare: 0.2,
  clickbaitLift: 1.5,
  clickbaitLetdown: 2,
  lengthSpread: 0.5,
  durationEffect: 0.3,
  eveningEffect: 1.5,
  repetitionFatigue: 0.4,
  incumbentSkill: 0.4,
}

/** Somebody comes to the home page. */
export interface Visit {
  user: number
  day: number
  /** 1 in the evening, 0 by day; half of the visits each. */
  evening: number
}

export interface World {
  settings: WorldSettings
  /** The days of log and future together. */
  lastDay: number
  videos: Videos
  /** The videos that can be shown on a day: from `first` up to `end`. */
  live(day: number): { first: number; end: number }
  /** How well a video fits a taste: a normal number. */
  affinity(visit: Visit, video: number): number
  /** Of a video that is seen, below so many others of its topic. */
  chanceOfClick(visit: Visit, video: number, repeats: number): number
  /** The mean share of the video that is watched after a click. */
  meanShare(visit: Visit, video: number): number
  /** That somebody who watched it is glad to have done so. */
  chanceOfSatisfaction(visit: Visit, video: number): number
  chanceSeen(position: number): number
}
