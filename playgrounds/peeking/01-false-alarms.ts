// What a daily look costs
// Two-week tests of a change that does nothing and of one that adds two minutes: how many end with a finding, and what the findings claim.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { DAYS, outcomes, TESTS, WORLDS } from './outcomes.ts'
import { alwaysValid, lookEvery, yours } from './stopping.ts'

/** Minutes that the second change really adds. */
const EFFECT = 2

const names = ['one look at the end', 'your rule', 'always-valid p-value']
const rules = [lookEvery(DAYS), yours, alwaysValid]
const nothing = outcomes(0, rules)
const something = outcomes(EFFECT, rules)

const rows = names.map((rule, index) => ({
  rule,
  alarms: meanInterval(nothing[index].found),
  found: meanInterval(something[index].found).mean,
  claimed: something[index].claimed,
  days: something[index].days,
}))
for (const { rule, alarms } of rows) {
  show.value(`false alarms, ${rule}`, alarms.mean, {
    format: 'percent',
    digits: 1,
    better: 'lower',
    interval: [alarms.low, alarms.high],
    intervalName: `95% over ${WORLDS} worlds of ${TESTS} tests`,
  })
}
show.value('true effect', EFFECT, { unit: 'min' })
show.table(
  rows.map((row) => ({ ...row, alarms: row.alarms.mean })),
  {
    caption: `All but the first column of numbers: when the change adds ${EFFECT} minutes`,
    columns: {
      rule: { title: 'Stopping rule' },
      alarms: { title: 'False alarms', format: 'percent', digits: 1 },
      found: { title: 'Found', format: 'percent', digits: 0 },
      claimed: { title: 'Claimed', unit: 'min', digits: 2 },
      days: { title: 'Mean days', digits: 1 },
    },
  },
)
