import { meanInterval } from 'shortlist/ml'
import {
  CHANGE,
  createDays,
  DAYS,
  WARM_UP,
  type Settings,
} from './world.ts'

type Alert = () => (ratio: number, day: number) => boolean
const MONTH = 30

/** False alarms a month before the change, days until the first alarm after
 * it, and how often there is none in four weeks. */
export function watch(alert: Alert, settings: Settings, seeds: number[]) {
  const runs = seeds.map((seed) => {
    const watcher = alert()
    const woken = createDays(seed, settings).map((ratio, day) =>
      watcher(ratio, day),
    )
    const healthy = woken.slice(WARM_UP, CHANGE).filter(Boolean).length
    const first = woken.indexOf(true, CHANGE)
    return {
      falseAlarms: (healthy / (CHANGE - WARM_UP)) * MONTH,
      missed: first < 0 ? 1 : 0,
      delay: first < 0 ? DAYS - CHANGE : first - CHANGE + 1,
    }
  })
  return {
    falseAlarms: meanInterval(runs.map((run) => run.falseAlarms)),
    delay: meanInterval(runs.map((run) => run.delay)),
    missed: meanInterval(runs.map((run) => run.missed)).mean,
  }
}
