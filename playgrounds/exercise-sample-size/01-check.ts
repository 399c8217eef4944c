// Enough people, and one look
// Your plan in 2,000 experiments with the lift it was made for, and in 2,000 with none.
import { show } from 'shortlist/show'
import { decide, peoplePerArm, type Decision } from './plan.ts'
import { run } from './world.ts'

const plans = [
  { rate: 0.05, lift: 0.1 },
  { rate: 0.2, lift: 0.05 },
  { rate: 0.02, lift: 0.15 },
]
const rounded = (value: number) => Math.round(100 * value) / 100

/** The share of a plan's experiments that end in one of these decisions. */
function share(
  plan: (typeof plans)[number],
  lift: number,
  ...ends: Decision[]
) {
  const planned = peoplePerArm(plan.rate, plan.lift)
  if (!(planned > 0 && planned < 1e8)) {
    throw new Error(
      `${planned} people an arm; expected a number to work with`,
    )
  }
  const all = run({ ...plan, lift, planned }, 2000, 1)
  const found = all.filter(({ decision }) => ends.includes(decision))
  return rounded(found.length / all.length)
}

show.check(
  'a lift of the planned size is found in 80% of the experiments',
  () => plans.map((plan) => share(plan, plan.lift, 'better')),
  {
    is: '0.75 or more for each of the three plans',
    passes: (shares) => shares.every((found) => found >= 0.75),
  },
)
show.check(
  'and no more people are asked than that takes',
  () =>
    plans.map((plan) => {
      const planned = peoplePerArm(plan.rate, plan.lift)
      const all = run({ ...plan, planned }, 2000, 2)
      const late = all.filter(
        ({ decision, day }) => decision === 'better' && day === 10,
      )
      return rounded(late.length / all.length)
    }),
  {
    is: '0.85 or less found on the planned day, for each plan',
    passes: (shares) => shares.every((found) => found <= 0.85),
  },
)
show.check(
  'a change that does nothing is called one in 5% of the experiments',
  () => plans.map((plan) => share(plan, 0, 'better', 'worse')),
  {
    is: '0.03 to 0.07 for each plan',
    passes: (shares) =>
      shares.every((found) => found >= 0.03 && found <= 0.07),
  },
)
show.check(
  'half the lift takes about four times the people',
  () => rounded(peoplePerArm(0.05, 0.05) / peoplePerArm(0.05, 0.1)),
  {
    is: '3.7 to 4.1',
    passes: (ratio) => ratio >= 3.7 && ratio <= 4.1,
  },
)
show.check(
  'the same relative lift of a rarer event takes more people',
  () => rounded(peoplePerArm(0.01, 0.1) / peoplePerArm(0.1, 0.1)),
  {
    is: 'about 11 times as many (10 to 12)',
    passes: (ratio) => ratio >= 10 && ratio <= 12,
  },
)
show.check(
  'a splendid second day decides nothing',
  () =>
    decide(
      { people: 2000, buyers: 80 },
      { people: 2000, buyers: 160 },
      30_000,
    ),
  { equals: 'wait' },
)
show.check(
  'at the planned number, a loss is called worse and a tie no difference',
  () => [
    decide(
      { people: 9000, buyers: 600 },
      { people: 9000, buyers: 400 },
      9000,
    ),
    decide(
      { people: 9000, buyers: 500 },
      { people: 9000, buyers: 510 },
      9000,
    ),
  ],
  { equals: ['worse', 'no difference'] },
)
