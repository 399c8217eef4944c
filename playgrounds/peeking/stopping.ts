import { alwaysValidPValue, welchTTest } from 'shortlist/ml'
import { SPREAD, type Test } from './world.ts'

/** Says after how many days a test is called a success or a failure;
 * undefined if it ends without a finding. */
export type StoppingRule = (test: Test) => number | undefined

/** Looks every so many days and stops at the first p below 5%. */
export const lookEvery =
  (interval: number): StoppingRule =>
  ({ control, treatment, days, peopleADay }) => {
    for (let day = interval; day <= days; day += interval) {
      const people = day * peopleADay
      const { pValue } = welchTTest(
        control.subarray(0, people),
        treatment.subarray(0, people),
      )
      if (pValue < 0.05) return day
    }
    return undefined
  }

/** Looks after every single person, with a p-value made for that. */
export const alwaysValid: StoppingRule = (test) => {
  const { control, treatment, peopleADay } = test
  const mixtureVariance = (0.2 * SPREAD) ** 2
  const pValues = alwaysValidPValue(control, treatment, { mixtureVariance })
  const person = pValues.findIndex((pValue) => pValue < 0.05)
  return person === -1 ? undefined : Math.ceil((person + 1) / peopleADay)
}

/** What your team does. */
export const yours = lookEvery(1)

// Try: lookEvery(7) for a look a week, lookEvery(14) for one at the end,
// or a rule that stops at p < 0.01.
