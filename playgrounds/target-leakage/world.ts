/**
 * Visits with a merchant's id. It assumes that a purchase depends on the
 * visit's intent and on how good the merchant is; the knob says how much
 * merchants differ, down to not at all.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Visits in training for each merchant, on average, 1 or more. */
  rowsEach: number
  /** Standard deviation of merchants' merit, in log-odds, 0 or more.
   * 0: the id is pure noise. */
  merit: number
}

/** The label and the two things known of each visit. */
export interface Visits {
  merchant: Int32Array
  intent: Float64Array
  bought: Float64Array
}

export const usual = { rowsEach: 4, merit: 0 }
const ROWS = 2000

/** A log to learn from, and the visits that come after it. */
export function createVisits(settings: WorldSettings): [Visits, Visits] {
  const { seed, rowsEach, merit } = settings
  const random = createRandom(seed)
  const merchants = Math.max(1, Math.round(ROWS / rowsEach))
  const merits = Array.from({ length: merchants }, () =>
    random.normal(0, merit),
  )
  function visits(): Visits {
    const merchant = new Int32Array(ROWS)
    const intent = new Float64Array(ROWS)
    const bought = new Float64Array(ROWS)
    for (let row = 0; row < ROWS; row++) {
      merchant[row] = random.integer(0, merchants)
      intent[row] = random.normal()
      const chance = sigmoid(intent[row] + merits[merchant[row]] - 0.8)
      bought[row] = random.bernoulli(chance) ? 1 : 0
    }
    return { merchant, intent, bought }
  }
  return [visits(), visits()]
}
