// Four alerts, one break
// A calibration ratio is watched for eight healthy weeks; then something breaks for good. Two hundred such systems.
import { show } from 'shortlist/show'
import { alerts } from './alerts.ts'
import { watch } from './watch.ts'
import { usual } from './world.ts'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)
const rows = Object.entries(alerts).map(([alert, rule]) => ({
  alert,
  ...watch(rule, usual, SEEDS),
}))
show.table(
  rows.map(({ alert, falseAlarms, delay, missed }) => ({
    alert,
    falseAlarms: falseAlarms.mean,
    delay: delay.mean,
    missed,
  })),
  {
    caption: 'Woken for nothing, and woken in time',
    columns: {
      alert: { title: 'Alert' },
      falseAlarms: {
        title: 'False alarms a month',
        digits: 1,
        best: 'lower',
      },
      delay: { title: 'Days until seen', digits: 1, best: 'lower' },
      missed: { title: 'Not in 4 weeks', format: 'percent', digits: 0 },
    },
  },
)
for (const { alert, falseAlarms, delay } of rows) {
  if (alert.includes('weekday')) continue
  show.value(`false alarms a month, ${alert}`, falseAlarms.mean, {
    digits: 1,
    better: 'lower',
    interval: [falseAlarms.low, falseAlarms.high],
    intervalName: '95% over 200 systems',
  })
  show.value(`days until seen, ${alert}`, delay.mean, {
    digits: 1,
    better: 'lower',
    interval: [delay.low, delay.high],
    intervalName: '95% over 200 systems',
  })
}
