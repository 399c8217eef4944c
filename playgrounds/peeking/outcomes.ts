import { meanInterval } from 'shortlist/ml'
import type { StoppingRule } from './stopping.ts'
import { runTest, type Test } from './world.ts'

export const DAYS = 14
const PEOPLE_A_DAY = 20
export const WORLDS = 5
export const TESTS = 100

export interface Outcomes {
  /** Share of tests that ended with a finding, one a world. */
  found: number[]
  /** Minutes that the findings claim, on average over all of them. */
  claimed: number
  /** Days until the end, on average. */
  days: number
}

/** Runs tests with one true effect in several worlds; each rule stops the
 * very same tests. */
export function outcomes(
  effect: number,
  rules: StoppingRule[],
): Outcomes[] {
  const findings = rules.map(() => Array<number>(WORLDS).fill(0))
  const claims: number[][] = rules.map(() => [])
  const ends: number[][] = rules.map(() => [])
  for (let seed = 0; seed < WORLDS * TESTS; seed++) {
    const test = runTest({
      seed,
      effect,
      days: DAYS,
      peopleADay: PEOPLE_A_DAY,
    })
    rules.forEach((rule, index) => {
      const stopped = rule(test)
      ends[index].push(stopped ?? DAYS)
      if (stopped === undefined) return
      findings[index][Math.floor(seed / TESTS)]++
      claims[index].push(difference(test, stopped))
    })
  }
  return rules.map((_, index) => ({
    found: findings[index].map((count) => count / TESTS),
    claimed: claims[index].length ? meanInterval(claims[index]).mean : NaN,
    days: meanInterval(ends[index]).mean,
  }))
}

/** What the treatment seems to add after so many days. */
function difference({ control, treatment, peopleADay }: Test, day: number) {
  const people = day * peopleADay
  const sum = (minutes: Float64Array) =>
    minutes.subarray(0, people).reduce((total, one) => total + one, 0)
  return (sum(treatment) - sum(control)) / people
}
