// Whom to count, and for how long
// Tests of a change that changes nothing, with searches and with people as observations; then how many people a real change needs.
import {
  requiredSampleSize,
  twoProportionZTest,
  welchTTest,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { arm, type Plan } from './experiment.ts'
import { assumptions } from './scale.ts'

const TESTS = 300
const usual = { people: 400, rate: 0.06, searches: 4 }

function falseAlarms(spread: number) {
  let searches = 0
  let people = 0
  for (let test = 0; test < TESTS; test++) {
    const plan: Plan = { ...usual, spread, seed: 1 + 2 * test }
    const arms = [arm(plan), arm({ ...plan, seed: plan.seed + 1 })]
    const sum = (key: 'purchases' | 'searches') =>
      arms.map((all) => all.reduce((total, one) => total + one[key], 0))
    const [bought, otherBought] = sum('purchases')
    const [asked, otherAsked] = sum('searches')
    const bySearch = twoProportionZTest(
      { successes: bought, trials: asked },
      { successes: otherBought, trials: otherAsked },
    )
    const [one, other] = arms.map((all) =>
      all.map(({ purchases }) => purchases),
    )
    if (bySearch.pValue < 0.05) searches++
    if (welchTTest(one, other).pValue < 0.05) people++
  }
  return { searches: searches / TESTS, people: people / TESTS }
}

const spreads = [0, 0.8, 1.2]
const rows = spreads.map((spread) => ({ spread, ...falseAlarms(spread) }))
const usualRow = rows[2]
const percent = { format: 'percent', digits: 1, better: 'lower' } as const
show.value('false alarms, searches counted', usualRow.searches, percent)
show.value('false alarms, people counted', usualRow.people, percent)
show.value(
  'false alarms, searches counted, people alike',
  rows[0].searches,
  {
    ...percent,
  },
)
show.table(rows, {
  caption: `False alarms of ${TESTS} tests at 5%, by how much people differ`,
  columns: {
    spread: { title: 'Spread of people', digits: 1 },
    searches: { title: 'Searches counted', format: 'percent', digits: 1 },
    people: { title: 'People counted', format: 'percent', digits: 1 },
  },
})

// How many: from what people of the simulation differ by.
const people = arm({ ...usual, people: 20_000, spread: 1.2, seed: 9 })
const bought = people.map(({ purchases }) => purchases)
const mean = bought.reduce((sum, count) => sum + count, 0) / bought.length
const variance =
  bought.reduce((sum, count) => sum + (count - mean) ** 2, 0) /
  bought.length
const LIFT = 0.01
const needed = requiredSampleSize({
  standardDeviation: Math.sqrt(variance),
  minimumEffect: LIFT * mean,
})
show.value('purchases a person', mean, { digits: 2 })
show.value('people in each arm for a lift of 1%', needed, {
  format: 'compact',
})
const peopleAWeek = (7 * assumptions.searchesPerDay) / usual.searches
show.value(
  'share of a week’s people, both arms',
  (2 * needed) / peopleAWeek,
  {
    format: 'percent',
    digits: 1,
  },
)
