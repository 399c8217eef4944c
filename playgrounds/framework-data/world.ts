import { createRandom, sigmoid } from 'shortlist/ml'

/*
 * People see products and buy or do not. Log-odds of buying:
 *   BASE + person (normal, stays) + mood (normal, new every day)
 *     + the product's quality (known)
 * A person has all events of a day within one sitting, at random times.
 */
export interface Settings {
  seed: number
  /** Events of one person on one day, 1 to 20. */
  perDay: number
  people: number
  /** Deviation of moods, 0 to 2. 0: a day tells nothing about itself. */
  mood: number
}
export const usual: Settings = { seed: 1, perDay: 2, people: 150, mood: 2 }

export const TRAIN_DAYS = 15
export const LOG_DAYS = 20
/** The last days come after the launch. */
export const DAYS = 25
const BASE = -1.5

export interface Row {
  person: number
  time: number
  quality: number
  bought: number
}

export function createRows({
  seed,
  perDay,
  people,
  mood,
}: Settings): Row[] {
  const random = createRandom(seed)
  const rows: Row[] = []
  for (let person = 0; person < people; person++) {
    const taste = random.normal()
    for (let day = 0; day < DAYS; day++) {
      const today = mood * random.normal()
      for (let i = 0; i < perDay; i++) {
        const quality = random.normal()
        const chance = sigmoid(BASE + taste + today + 0.7 * quality)
        const time = day + random.uniform()
        const bought = random.bernoulli(chance) ? 1 : 0
        rows.push({ person, time, quality, bought })
      }
    }
  }
  return rows
}
