/**
 * A log of shoppers whose mood moves. It assumes that a purchase depends on
 * the mood of that day and on one thing known about the visit (its intent:
 * a search, a coupon), and that purchases are reported late.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Visits of each user, one a day, 2 or more; the more, the fewer users,
   * so that the log stays as long. */
  visits: number
  /** How much of a mood is left after a day, 0 to 1. 0: a new one each
   * day. 1: a user never changes. */
  persistence: number
  /** Days until a purchase shows up in the tables that features are
   * computed from, 0 or more. 0: at once. */
  delay: number
}

export interface Log {
  user: Int32Array
  day: Int32Array
  intent: Float64Array
  bought: Float64Array
  rowCount: number
  delay: number
}

export const usual = { visits: 30, persistence: 0.7, delay: 3 }
const ROWS = 3600

export function createLog(settings: WorldSettings): Log {
  const { seed, visits, persistence, delay } = settings
  const random = createRandom(seed)
  const rowCount = Math.round(ROWS / visits) * visits
  const user = new Int32Array(rowCount)
  const day = new Int32Array(rowCount)
  const intent = new Float64Array(rowCount)
  const bought = new Float64Array(rowCount)
  const rest = Math.sqrt(1 - persistence ** 2)
  let mood = 0
  for (let row = 0; row < rowCount; row++) {
    user[row] = Math.floor(row / visits)
    day[row] = row % visits
    mood =
      day[row] === 0
        ? random.normal()
        : persistence * mood + rest * random.normal()
    intent[row] = random.normal()
    const chance = sigmoid(1.2 * mood + 0.5 * intent[row] - 1)
    bought[row] = random.bernoulli(chance) ? 1 : 0
  }
  return { user, day, intent, bought, rowCount, delay }
}
