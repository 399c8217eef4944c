/**
 * The world: a small shop of which everything is known.
 *
 * A product has a type, a brand, traits and a model number, which its title
 * tells, and a quality and a photo, which it does not. A query asks for a
 * type and perhaps for traits, a brand or a model. A page of eight products
 * is shown. Somebody looks at position p with a chance that falls with p,
 * clicks what fits and looks good, buys what is cheap and well made if it
 * is in stock, and sends back what the photo promised too much of.
 *
 * What makes it hard, each with a knob that turns it off:
 * - people misspell, and use words that no title has;
 * - which of many black jackets people want, words do not tell and clicks
 *   do; but tail queries come and go, and their clicks with them;
 * - the old ranker has favorites, and what stands on top is clicked more;
 * - photos are clicked, qualities are kept;
 * - stock and prices change by the hour, and with the season prices matter
 *   more.
 */
export interface WorldSettings {
  /** Which world: any integer. Equal settings give equal worlds. */
  seed: number
  /** Days of log, from 4 up. */
  days: number
  /** Days after the log: the future that offline scores guess at. */
  futureDays: number
  /** How many products, from 50 up. */
  products: number
  /** Searches a day. */
  searchesPerDay: number
  /** Share of products that only go with another one, 0 to 1. 0: none. */
  accessoryShare: number
  /** Share of titles stuffed with names of other types, 0 to 1. 0: none. */
  stuffedShare: number
  /** Share of searches whose words are misspelled, 0 to 0.3. 0: none. */
  misspeltShare: number
  /** Share of searches in words that no title has, 0 to 0.3. 0: none. */
  synonymShare: number
  /** Days for which a query that is not a head query is asked, from 1 up.
   * 0: queries do not come and go. */
  queryLife: number
  /** Position p, from 1, is seen with chance p^-positionBias, 0 to 2.
   * 0: always. */
  positionBias: number
  /** How well the ranker that filled the log knew grades, in grades a unit
   * of its noise, 0 to 3. 0: not at all. */
  incumbentSkill: number
  /** How much it prefers some products for no reason, in units of its
   * noise, 0 to 3. 0: it has no favorites. */
  favorites: number
  /** Log-odds of a click by which one product answers one query better than
   * words tell, 0 to 3. 0: words tell all. */
  tasteEffect: number
  /** Log-odds that a photo one deviation better adds to a click, and takes
   * from keeping, 0 to 2. 0: photos do not matter. */
  photoEffect: number
  /** Log-odds of buying that a quality one deviation better adds, 0 to 2.
   * 0: no matter. */
  qualityEffect: number
  /** Log-odds of buying lost when the price doubles, 0 to 3. 0: none. */
  priceEffect: number
  /** How much priceEffect grows a week after the log, as a share of it, 0
   * to 2. 0: the season changes nothing. */
  season: number
  /** How fast stock changes, 1 as usual: in stock for about four days, out
   * for sixteen hours. 0: stock never changes. */
  stockChanges: number
  /** How fast prices change, 1 as usual: a sale of a day every five. 0:
   * prices never change. */
  priceChanges: number
}

export const usualSettings: WorldSettings = {
  seed: 1,
  days: 21,
  futureDays: 7,
  products: 300,
  searchesPerDay: 60,
  accessoryShare: 0.15,
  stuffedShare: 0.1,
  misspeltShare: 0.12,
  synonymShare: 0.14,
  queryLife: 4,
  positionBias: 1,
  incumbentSkill: 1.1,
  favorites: 1.4,
  tasteEffect: 1.8,
  photoEffect: 0.8,
  qualityEffect: 1.2,
  priceEffect: 1.3,
  season: 0,
  stockChanges: 1,
  priceChanges: 1,
}

/** Products on a page. */
export const PAGE = 8
