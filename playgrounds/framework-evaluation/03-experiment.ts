// How long the test runs
// People, days and what a smaller lift would cost, out of plan.ts.
import { requiredSampleSize } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { plan } from './plan.ts'

/** People an arm, and days until the last of them has been observed. */
function cost(lift: number, power = plan.power) {
  const eachArm = requiredSampleSize({
    baselineRate: plan.baselineRate,
    minimumEffect: lift * plan.baselineRate,
    significance: plan.significance,
    power,
  })
  const entering = Math.ceil((2 * eachArm) / plan.peopleADay)
  return { eachArm, days: entering + plan.observed }
}

const usual = cost(plan.lift)
show.value('people in each arm', usual.eachArm, { format: 'compact' })
show.value('days', usual.days)
const half = cost(plan.lift / 2)
show.value(
  'times as many for half the lift',
  half.eachArm / usual.eachArm,
  {
    digits: 1,
  },
)
const LIFTS = [0.005, 0.01, 0.02, 0.05, 0.1]
show.table(
  LIFTS.map((lift) => ({
    lift,
    eachArm: cost(lift).eachArm,
    days: cost(lift).days,
    surer: cost(lift, 0.95).days,
  })),
  {
    caption: 'To find a lift of this size',
    columns: {
      lift: { title: 'Relative lift', format: 'percent', digits: 1 },
      eachArm: { title: 'People in each arm', format: 'compact' },
      days: { title: 'Days' },
      surer: { title: 'Days, power 95%' },
    },
  },
)
show.plot({
  title: 'Days until the answer',
  x: { label: 'Relative lift', format: 'percent', scale: 'log' },
  y: { label: 'Days', scale: 'log' },
  marks: [
    {
      mark: 'line',
      x: 'lift',
      y: 'days',
      rows: LIFTS.map((lift) => ({ lift, days: cost(lift).days })),
    },
    { mark: 'rule', y: plan.observed, label: 'observation alone' },
  ],
  alt: LIFTS.map((lift) => `${100 * lift}%: ${cost(lift).days} days`).join(
    '; ',
  ),
})
