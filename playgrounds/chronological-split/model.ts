import { rocAuc } from 'shortlist/ml'
import type { Splitter } from './split.ts'
import { createLogs, usual, type Log, type WorldSettings } from './world.ts'

/** The item's rate over all days counts as so many rows. */
const PRIOR = 4

/** The click rate of an item on the days around the one that is asked
 * about, with its rate over all days for what is missing. A row counts half
 * as much for every so many days that it is away. At 0 no row does, and the
 * model cannot tell one day from another. */
function fit(seen: Log, train: number[], halfLife: number) {
  const days = Math.max(...seen.day) + 1
  const items = Math.max(...seen.item) + 1
  const clicks = new Float64Array(items * days)
  const shown = new Float64Array(items * days)
  for (const row of train) {
    const line = seen.item[row] * days + seen.day[row]
    clicks[line] += seen.clicked[row]
    shown[line]++
  }
  // Rows of one item and day have one score; it is worked out once.
  const known = new Map<number, number>()
  function rate(item: number, day: number) {
    let [near, nearShown, all, allShown] = [0, 0, 1, 2]
    for (let other = 0; other < days; other++) {
      const line = item * days + other
      const away = Math.abs(day - other)
      const weight = halfLife ? 0.5 ** (away / halfLife) : 0
      near += weight * clicks[line]
      nearShown += weight * shown[line]
      all += clicks[line]
      allShown += shown[line]
    }
    return (near + (PRIOR * all) / allShown) / (nearShown + PRIOR)
  }
  return (item: number, day: number) => {
    const key = day * items + item
    if (!known.has(key)) known.set(key, rate(item, day))
    return known.get(key)!
  }
}

/** The AUC that each split promises, and what comes: the AUC, in the week
 * after the log, of the model that has learned from all of it. */
export function promises(
  splitters: Splitter[],
  settings: Partial<WorldSettings> & { seed: number },
  halfLife: number,
) {
  const [log, future] = createLogs({ ...usual, ...settings })
  const auc = (train: number[], asked: Log, test: number[]) => {
    const predict = fit(log, train, halfLife)
    return rocAuc(
      test.map((row) => asked.clicked[row]),
      test.map((row) => predict(asked.item[row], asked.day[row])),
    )
  }
  return {
    offline: splitters.map((split) => {
      const { train, test } = split(log)
      return auc(train, log, test)
    }),
    future: auc(allRows(log), future, allRows(future)),
  }
}

const allRows = (log: Log) => Array.from(log.clicked, (_, row) => row)
