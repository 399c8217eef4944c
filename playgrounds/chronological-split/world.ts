/**
 * A log of items that are shown every day. It assumes that a click depends
 * on the item, on a shock that the item has on that day (it was in the
 * news, its picture was changed, it rained), and on nothing else.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Days in the log, 2 or more; the week after it is the true future. */
  days: number
  /** Standard deviation of an item's daily shock, in log-odds, 0 or more.
   * 0: an item is the same every day. */
  dayShock: number
  /** How far an item's appeal turns over the log, in radians, 0 or more.
   * 0: no drift. 1.57: nothing of the first day is left on the last. */
  drift: number
}

export interface Log {
  item: Int32Array
  day: Int32Array
  clicked: Float64Array
  rowCount: number
}

export const usual = { days: 28, dayShock: 1.5, drift: 0 }
const ITEMS = 60
const SHOWN_A_DAY = 4
const FUTURE = 7

/** What was logged, and the week that nobody has seen yet. */
export function createLogs(settings: WorldSettings): [Log, Log] {
  const { seed, days, dayShock, drift } = settings
  const random = createRandom(seed)
  const first = Array.from({ length: ITEMS }, () => random.normal(0, 0.8))
  const last = Array.from({ length: ITEMS }, () => random.normal(0, 0.8))

  function logOf(from: number, until: number): Log {
    const rowCount = (until - from) * ITEMS * SHOWN_A_DAY
    const item = new Int32Array(rowCount)
    const day = new Int32Array(rowCount)
    const clicked = new Float64Array(rowCount)
    let chance = 0
    for (let row = 0; row < rowCount; row++) {
      const line = Math.floor(row / SHOWN_A_DAY)
      item[row] = line % ITEMS
      day[row] = from + Math.floor(line / ITEMS)
      if (row % SHOWN_A_DAY === 0) {
        const angle = (drift * day[row]) / days
        const appeal =
          Math.cos(angle) * first[item[row]] +
          Math.sin(angle) * last[item[row]]
        chance = sigmoid(appeal + random.normal(0, dayShock) - 0.5)
      }
      clicked[row] = random.bernoulli(chance) ? 1 : 0
    }
    return { item, day, clicked, rowCount }
  }
  return [logOf(0, days), logOf(days, days + FUTURE)]
}
