import { createRandom } from 'shortlist/ml'

/*
 * One number a day: clicks seen over clicks predicted. It varies with the
 * number of clicks (deviation 1 / sqrt(clicks)) and with the weekend. On
 * CHANGE something breaks, and from then on it is higher for good.
 */
export interface Settings {
  /** Clicks a day, 10 to 1e9: noise. 1e9 is as good as none. */
  clicks: number
  /** How far weekends are off, a share, 0 to 0.2. 0: days are alike. */
  weekend: number
  /** What breaks, a share, 0 to 1. 0: nothing. */
  shift: number
}
export const usual: Settings = { clicks: 400, weekend: 0.06, shift: 0.12 }
export const DAYS = 112
export const CHANGE = 84
/** Alerts may learn on these days; nobody counts what they say. */
export const WARM_UP = 28

export function createDays(seed: number, settings: Settings): number[] {
  const { clicks, weekend, shift } = settings
  const random = createRandom(seed)
  return Array.from({ length: DAYS }, (_, day) => {
    const isWeekend = day % 7 >= 5
    const expected =
      1 +
      (isWeekend ? weekend : (-weekend * 2) / 5) +
      (day >= CHANGE ? shift : 0)
    return expected + random.normal() / Math.sqrt(clicks)
  })
}
