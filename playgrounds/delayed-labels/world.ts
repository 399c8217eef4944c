/**
 * Clicks of the last days, some of which convert, at once or later. It
 * assumes two kinds of campaign that convert equally often: games, soon,
 * and insurance, late. Clicks come evenly.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  clicks: number
  /** Days in the log, above 0; the last click is of this minute. */
  days: number
  /** Mean days from click to conversion in insurance, above 0; in games it
   * is a sixth of that. 0.01, a quarter of an hour: as good as at once. */
  delay: number
  /** Whether the tail of the delays is long. false: they are exponential.
   * true: most come soon and the last much later. */
  longTail: boolean
}

/** What is known of a click today, and what nobody knows yet. */
export interface Click {
  insurance: boolean
  intent: number
  /** Days since the click. */
  age: number
  /** Days from click to conversion, if it has converted by now. */
  convertedAfter?: number
  /** Whether it converts in the end: the truth. */
  converts: boolean
}

export const usual = { clicks: 5000, days: 10, delay: 6, longTail: false }

export function createClicks(settings: WorldSettings): Click[] {
  const { seed, clicks, days, delay, longTail } = settings
  const random = createRandom(seed)
  return Array.from({ length: clicks }, () => {
    const insurance = random.bernoulli(0.5)
    const intent = random.normal()
    const age = random.uniform(0, days)
    const converts = random.bernoulli(sigmoid(0.5 * intent - 2.3))
    const mean = insurance ? delay : delay / 6
    // Both have a mean of 1.
    const wait = random.exponential(1)
    const after = mean * (longTail ? wait ** 2 / 2 : wait)
    return {
      insurance,
      intent,
      age,
      converts,
      convertedAfter: converts && after <= age ? after : undefined,
    }
  })
}
