// How many looks
// The same tests of a change that does nothing, looked at once, twice, seven times and every day.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { DAYS, outcomes } from './outcomes.ts'
import { lookEvery } from './stopping.ts'

const intervals = [DAYS, DAYS / 2, 2, 1]
const results = outcomes(0, intervals.map(lookEvery))
const rows = results.map(({ found }, index) => {
  const { mean, low, high } = meanInterval(found)
  return { looks: DAYS / intervals[index], alarms: mean, low, high }
})
show.plot({
  title: 'False alarms by the number of looks',
  x: { label: 'Looks at one test', domain: [0, DAYS] },
  y: { label: 'False alarms', format: 'percent', domain: [0, 0.35] },
  marks: [
    { mark: 'band', x: 'looks', low: 'low', high: 'high', rows },
    { mark: 'line', x: 'looks', y: 'alarms', rows },
    { mark: 'dot', x: 'looks', y: 'alarms', rows },
    { mark: 'rule', y: 0.05, label: 'what the test promises' },
  ],
  alt: `False alarms rise from ${(100 * rows[0].alarms).toFixed(0)}% with one look to ${(100 * rows[3].alarms).toFixed(0)}% with ${DAYS}.`,
})
for (const { looks, alarms, low, high } of rows) {
  show.value(`false alarms, ${looks} looks`, alarms, {
    format: 'percent',
    digits: 1,
    better: 'lower',
    interval: [low, high],
    intervalName: '95% over worlds',
  })
}
