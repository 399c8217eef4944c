/** Judging a ranker by a log: put each slate in the ranker's order, and ask
 * a metric how good that order is. */
import type { Log, Rows } from './log.ts'
import type { Ranker } from './rankers.ts'

/** What the log says of one impression. */
export interface Impression {
  /** 1 or 0. */
  clicked: number
  /** The share of the video that was watched, 0 to 1. */
  share: number
  minutes: number
  /** Where it was shown: 0 is the top. */
  position: number
}

/** Best first; the higher the better. */
export type Metric = (ranked: Impression[]) => number

/** The mean of each metric over the slates of a log. Of a slate that a split
 * has torn apart, what is left is judged. */
export function judge(
  ranker: Ranker,
  log: Log,
  metrics: Metric[],
): number[] {
  const scores = ranker.score(asIfOnTop(log))
  const sums = metrics.map(() => 0)
  let slates = 0
  for (let start = 0, end = 0; start < log.rowCount; start = end) {
    while (end < log.rowCount && log.request[end] === log.request[start]) {
      end++
    }
    const order = Array.from({ length: end - start }, (_, i) => start + i)
    order.sort((one, other) => scores[other] - scores[one] || one - other)
    const ranked = order.map((row) => impression(log, row))
    metrics.forEach((metric, i) => (sums[i] += metric(ranked)))
    slates++
  }
  return sums.map((sum) => sum / slates)
}

/** What was shown lower was clicked less, and no ranker may profit from
 * knowing where that was: the same rows, all in the first position. */
export function asIfOnTop(rows: Rows): Rows {
  return { ...rows, position: new Int32Array(rows.rowCount) }
}

const impression = (log: Log, row: number): Impression => ({
  clicked: log.clicked[row],
  share: log.share[row],
  minutes: log.minutes[row],
  position: log.position[row],
})

/** Kendall's tau: of all pairs, the share that two lists put in the same
 * order, less the share that they put in the opposite one. From -1 to 1. */
export function rankAgreement(one: number[], other: number[]): number {
  let agreement = 0
  let pairs = 0
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < i; j++) {
      agreement +=
        Math.sign(one[i] - one[j]) * Math.sign(other[i] - other[j])
      pairs++
    }
  }
  return agreement / pairs
}
