/**
 * The world: a small ads platform of which everything is known.
 *
 * A request comes from a user (of a segment), on a device, at an hour, to a
 * placement with a chance to be in view. A few ads bid for it, so much for a
 * click. The log-odds of a click are a sum of
 * - what user, advertiser and ad bring along;
 * - taste: an inner product of a segment's vector and an advertiser's, so
 *   pairs never seen together follow from pairs that were;
 * - exceptions: some pairs of segment and advertiser with a liking of their
 *   own, which follow from nothing and can only be remembered;
 * - context: device × format, evenings on phones, and a threshold of being
 *   in view, higher for videos: products and steps, no straight lines;
 * - wear and shocks: an ad tires with its age, and has good and bad days.
 *
 * Every day new ads replace the oldest ones. The log was filled by an older
 * ranker, which knew a little; it holds the impressions that click ads won.
 * A click is what the user meant: no fraud, no accidents, no delay.
 */
export interface WorldSettings {
  /** Which world: any integer. Equal settings give equal worlds. */
  seed: number
  /** Days of log. From 4 up. */
  days: number
  /** Days after the log: the future that offline scores guess at. */
  futureDays: number
  /** Requests a day. From 1 up. */
  requestsPerDay: number
  /** Ads that bid for a request, 2 up. */
  bidders: number
  /** People, each of one segment. */
  users: number
  segments: number
  advertisers: number
  /** Ads that can be shown on any one day. */
  ads: number
  /** Ads added a day; each displaces the oldest. 0: none ever. */
  newAdsPerDay: number
  /** Log-odds of a click on a usual ad, -6 to 0. 0: one in two. */
  baseLogOdds: number
  /** Log-odds for one unit of taste, 0 to 2. 0: no taste. */
  tasteStrength: number
  /** Share of a taste that is new each day, 0 to 1. 0: tastes stay. */
  tasteDrift: number
  /** Share of the pairs that are exceptions, 0 to 1. 0: none. */
  pairShare: number
  /** Log-odds of an exception, its spread, 0 to 3. 0: nothing to see. */
  pairStrength: number
  /** How much context matters, 0 to 2. 0: it does not. */
  contextStrength: number
  /** How much ads of one advertiser differ: the spread of their log-odds,
   * 0 to 2. 0: they are all as good. */
  adSpread: number
  /** Log-odds that an ad loses in a week of life, 0 to 2. 0: none. */
  wear: number
  /** Log-odds of one good day of an ad, 0 to 2. 0: days are alike. */
  adShock: number
  /** How much of a good day lasts until tomorrow, 0 to 1. 0: nothing. */
  shockPersistence: number
  /** How well the older ranker knew the log-odds, 0 to 1. 0: it did not. */
  incumbentSkill: number
}

export const usualSettings: WorldSettings = {
  seed: 1,
  days: 21,
  futureDays: 7,
  requestsPerDay: 400,
  bidders: 6,
  users: 240,
  segments: 30,
  advertisers: 24,
  ads: 48,
  newAdsPerDay: 8,
  baseLogOdds: -2.6,
  tasteStrength: 1.2,
  tasteDrift: 0.05,
  pairShare: 0.06,
  pairStrength: 1,
  contextStrength: 1,
  adSpread: 0.9,
  wear: 0.4,
  adShock: 0.5,
  shockPersistence: 0.8,
  incumbentSkill: 0.4,
}

/** Somebody for whom an ad can be shown. */
export interface Request {
  day: number
  user: number
  segment: number
  /** 0 phone, 1 tablet, 2 desktop. */
  device: number
  /** 0 up to 24. */
  hour: number
  placement: number
  /** The chance that the place is seen at all, 0 to 1. */
  view: number
  /** The ads that bid, and what each bids for a click, in cents. */
  ads: number[]
  bids: number[]
  /** What a brand pays for the impression, clicked or not, in cents. */
  brandBid: number
}

export interface World {
  settings: WorldSettings
  requests: Request[]
  advertiserOf: ArrayLike<number>
  /** 0 image, 1 carousel, 2 video. */
  formatOf: ArrayLike<number>
  /** The day each ad was first shown; negative for those of the start. */
  born: ArrayLike<number>
  chanceOfClick(request: Request, ad: number): number
}
