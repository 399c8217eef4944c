import { createRandom, sigmoid } from 'shortlist/ml'

/*
 * A request: one person, 30 of 120 items. Log-odds of a click on an item
 *   BASE + activity of the person + popularity of the item + fit of the two
 * Activity moves all items of a request alike: it matters to a probability,
 * and not to an order.
 */
export const ITEMS = 120
export const CANDIDATES = 30
export const TOP = 5
const BASE = -2
export const SPREADS = { activity: 1, popularity: 0.7, fit: 1 }

/** Log-odds in parts, one number an item where it says so. */
export interface Request {
  activity: number
  items: number[]
  popularity: number[]
  fit: number[]
  chances: number[]
  clicked: number[]
}

export function createRequests(seed: number, count: number): Request[] {
  const random = createRandom(seed)
  const normal = (spread: number) => spread * random.normal()
  const catalog = Array.from({ length: ITEMS }, () =>
    normal(SPREADS.popularity),
  )
  const ids = Array.from(catalog, (_, item) => item)
  return Array.from({ length: count }, () => {
    const activity = normal(SPREADS.activity)
    const items = random.shuffle(ids).slice(0, CANDIDATES)
    const popularity = items.map((item) => catalog[item])
    const fit = items.map(() => normal(SPREADS.fit))
    const chances = fit.map((one, i) =>
      sigmoid(BASE + activity + popularity[i] + one),
    )
    const clicked = chances.map((one) => (random.bernoulli(one) ? 1 : 0))
    return { activity, items, popularity, fit, chances, clicked }
  })
}

/** Log-odds if only the activity is known. */
export const level = ({ activity }: Request) => BASE + activity
export const unknownLevel = BASE
