// Clicks on ads, and the purchases that follow.
// - A third of the purchases come within minutes, the others after a day or more, and none
//   after a week: delays are exponential, with means of a quarter of an hour and 30 hours.
// - The share that converts is the same at every hour of the day.
import { createRandom } from 'shortlist/ml'
import type { Click } from './rate.ts'

const WEEK = 7 * 24
const mixture = (age: number) =>
  (1 - Math.exp(-age / 0.25)) / 3 + (2 * (1 - Math.exp(-age / 30))) / 3

export const arrivedBy = (age: number) =>
  age <= 0 ? 0 : Math.min(1, mixture(age) / mixture(WEEK))

/** The clicks of the hours from 0 to 24, and all that ever came of them. */
export function drawDay(
  seed: number,
  rate: number,
  count: number,
): Click[] {
  const random = createRandom(seed)
  const delay = (): number => {
    const hours = random.exponential(random.bernoulli(1 / 3) ? 4 : 1 / 30)
    return hours <= WEEK ? hours : delay()
  }
  return Array.from({ length: count }, () => {
    const at = random.uniform(0, 24)
    const convertedAt = random.bernoulli(rate) ? at + delay() : null
    return { at, convertedAt }
  })
}
