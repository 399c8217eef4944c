/**
 * A/B tests whose truth is known. It assumes that every person counts once,
 * that minutes are normal, and that both arms get the same number a day.
 */
import { createRandom } from 'shortlist/ml'

export interface TestSettings {
  seed: number
  /** Days that the test is planned for, 1 or more. */
  days: number
  /** People in each arm a day, 2 or more. */
  peopleADay: number
  /** Minutes that the treatment adds, any number. 0: an A/A test. */
  effect: number
}

/** Minutes of each person, in the order they came. */
export interface Test {
  control: Float64Array
  treatment: Float64Array
  days: number
  peopleADay: number
}

const MEAN = 20
/** Standard deviation between people, in minutes. */
export const SPREAD = 10

export function runTest(settings: TestSettings): Test {
  const { seed, days, peopleADay, effect } = settings
  const random = createRandom(seed)
  const arm = (mean: number) =>
    Float64Array.from({ length: days * peopleADay }, () =>
      random.normal(mean, SPREAD),
    )
  const control = arm(MEAN)
  return { control, treatment: arm(MEAN + effect), days, peopleADay }
}
