import { pageHinkley } from 'shortlist/ml'

/** Watches one day after the other; says on which days somebody is woken.
 * The ratio is clicks seen over clicks predicted: 1 is well calibrated. */
type Alert = () => (ratio: number, day: number) => boolean

export const alerts: Record<string, Alert> = {
  'off by 5%': () => (ratio) => Math.abs(ratio - 1) > 0.05,
  'off by 15%': () => (ratio) => Math.abs(ratio - 1) > 0.15,
  'off from this weekday by 15%': () => {
    const days: number[] = []
    return (ratio, day) => {
      days[day] = ratio
      const before = [7, 14, 21, 28].map((back) => days[day - back])
      if (before.includes(undefined as never)) return false
      const usual = before.reduce((sum, one) => sum + one, 0) / 4
      return Math.abs(ratio / usual - 1) > 0.15
    }
  },
  'sum of small signs': () => {
    const detector = pageHinkley({ threshold: 0.3, tolerance: 0.03 })
    return (ratio) => detector.update(ratio)
  },
}

// Try: an alert that wants three days in a row off by 5%.
// Try: threshold 0.1 in the last one: sooner, and how much more often?
