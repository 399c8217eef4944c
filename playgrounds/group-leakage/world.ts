/**
 * Visits of users who come again and again. It assumes that each user looks
 * alike at every visit (device, city, hours: a fingerprint), that each has
 * a habit of buying or not which the fingerprint does not explain, and that
 * one thing about the visit, its intent, holds for everybody.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Visits of each user in the log, 1 or more. 1: no groups. */
  visitsEach: number
  /** Standard deviation of habits, in log-odds, 0 or more. 0: users do not
   * differ but for their looks. */
  habit: number
}

export interface Visits {
  user: Int32Array
  /** One row a visit: the fingerprint with a little noise, and the intent. */
  features: number[][]
  bought: number[]
}

export const usual = { visitsEach: 8, habit: 2.5 }
const ROWS = 800
const LOOKS = 4
const LATER = 400

/** The log, later visits of its users, and visits of new users. */
export function createVisits(settings: WorldSettings) {
  const { seed, visitsEach, habit } = settings
  const random = createRandom(seed)
  const known = Math.max(1, Math.round(ROWS / visitsEach))
  const users = Array.from({ length: known + LATER }, () => ({
    looks: Array.from({ length: LOOKS }, () => random.normal()),
    habit: random.normal(0, habit),
  }))
  function visits(count: number, userOf: (row: number) => number): Visits {
    const user = Int32Array.from({ length: count }, (_, row) => userOf(row))
    const intent = Array.from({ length: count }, () => random.normal())
    return {
      user,
      features: intent.map((own, row) => [
        ...users[user[row]].looks.map(
          (look) => look + random.normal(0, 0.1),
        ),
        own,
      ]),
      bought: intent.map((own, row) => {
        const chance = sigmoid(own + users[user[row]].habit)
        return random.bernoulli(chance) ? 1 : 0
      }),
    }
  }
  return {
    log: visits(ROWS, (row) => row % known),
    sameUsers: visits(LATER, (row) => row % known),
    newUsers: visits(LATER, (row) => known + row),
  }
}
