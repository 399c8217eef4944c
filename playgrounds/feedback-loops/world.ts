/**
 * The world: a page with five places for forty items, of which all is known.
 *
 * Each item is clicked with a chance of its own by whoever looks at it, and
 * people look at place p (0 on top) with chance (p + 1)^-1. Every morning
 * the ranker orders the items by what the log says of them; some visits get
 * a random page instead. Everything that is shown goes into the log.
 */
import { createRandom } from 'shortlist/ml'

export interface Settings {
  /** Which items: any integer. */
  seed: number
  /** Which luck they meet: any integer. Another one is the same site in
   * another history. */
  history: number
  /** Days, with a new ranking every morning. From 1 up. */
  days: number
  /** Visits a day. */
  visits: number
  /** How much items differ: the spread of the log of their click chance, 0
   * to 1. 0: all are equally good. */
  qualitySpread: number
  /** Share of visits that get a random page, 0 to 1. 1: the ranker shows
   * nothing, and there is no loop. */
  randomPages: number
}

export const usual: Settings = {
  seed: 1,
  history: 1,
  days: 60,
  visits: 100,
  qualitySpread: 0.4,
  randomPages: 0,
}

export const ITEMS = 40
export const PLACES = 5

/** What the log says of an item. */
export interface Record {
  shown: number
  clicks: number
}

/** Lives through the days with one way to score what the log says. */
export function liveThrough(
  score: (record: Record) => number,
  changes: Partial<Settings> = {},
) {
  const settings = { ...usual, ...changes }
  const truth = createRandom(settings.seed)
  const chances = Array.from({ length: ITEMS }, () =>
    Math.min(1, 0.2 * Math.exp(settings.qualitySpread * truth.normal())),
  )
  const luck = createRandom(1000 * settings.history + settings.seed)
  const items = chances.map((_, item) => item)
  const records = items.map((): Record => ({ shown: 0, clicks: 0 }))
  const shownOn = (page: number[]) => {
    page.forEach((item, place) => {
      records[item].shown++
      const chance = chances[item] / (place + 1)
      if (luck.bernoulli(chance)) records[item].clicks++
    })
  }
  for (let day = 0; day < settings.days; day++) {
    const scores = records.map(score)
    // Equals in random order, so that the first day decides nothing.
    const ranked = luck.shuffle(items)
    ranked.sort((one, other) => scores[other] - scores[one])
    for (let visit = 0; visit < settings.visits; visit++) {
      const isRandom = luck.bernoulli(settings.randomPages)
      const order = isRandom ? luck.shuffle(items) : ranked
      shownOn(order.slice(0, PLACES))
    }
  }
  return { chances, records }
}
