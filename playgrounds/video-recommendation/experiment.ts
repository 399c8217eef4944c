/** Experiments on people, out of a log. */
import { createRandom, welchTTest } from 'shortlist/ml'
import type { Log } from './log.ts'

/** What is observed of one visit. */
export interface Observation {
  user: number
  day: number
  /** Of videos that were watched to the half or more. */
  minutes: number
}

export function observations(log: Log): Observation[] {
  const visits: Observation[] = []
  for (let row = 0; row < log.rowCount; row++) {
    if (row === 0 || log.request[row] !== log.request[row - 1]) {
      visits.push({ user: log.user[row], day: log.day[row], minutes: 0 })
    }
    const visit = visits[visits.length - 1]
    visit.minutes += log.longWatch[row] * log.minutes[row]
  }
  return visits
}

/** The mean minutes a visit of each person. */
export function perPerson(visits: Observation[], users: number) {
  const sums = new Float64Array(users)
  const counts = new Float64Array(users)
  for (const { user, minutes } of visits) {
    sums[user] += minutes
    counts[user]++
  }
  return sums.map((sum, user) => sum / Math.max(1, counts[user]))
}

/** People divided in two halves by chance, again and again: 1 for treated. */
export function divisions(users: number, trials: number, seed: number) {
  const random = createRandom(seed)
  const everybody = Array.from({ length: users }, (_, user) => user)
  return Array.from({ length: trials }, () => {
    const treated = new Uint8Array(users)
    for (const user of random.shuffle(everybody).slice(0, users / 2)) {
      treated[user] = 1
    }
    return treated
  })
}

/** The share of experiments without any change in which a test at 5% finds
 * a difference: if each visit counts as an observation, or each person. */
export function falseAlarms(
  visits: Observation[],
  users: number,
  trials: Uint8Array[],
) {
  const people = perPerson(visits, users)
  let byVisit = 0
  let byPerson = 0
  for (const treated of trials) {
    const visitArms: number[][] = [[], []]
    const personArms: number[][] = [[], []]
    for (const { user, minutes } of visits) {
      visitArms[treated[user]].push(minutes)
    }
    for (let user = 0; user < users; user++) {
      personArms[treated[user]].push(people[user])
    }
    const found = ([control, treatment]: number[][]) =>
      welchTTest(control, treatment).pValue < 0.05
    if (found(visitArms)) byVisit++
    if (found(personArms)) byPerson++
  }
  return {
    byVisit: byVisit / trials.length,
    byPerson: byPerson / trials.length,
  }
}
