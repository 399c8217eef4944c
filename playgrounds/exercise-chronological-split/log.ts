// A log of clicks with late labels.
// - Click times are whole hours of a month, so that many rows share an instant.
// - The label arrives after a delay: mostly some hours, at times more than a week.
// - Two machines write the log, and one is behind: rows do not come in order of time.
import { createRandom } from 'shortlist/ml'
import type { Row } from './split.ts'

export function drawLog(seed: number, size: number): Row[] {
  const random = createRandom(seed)
  const rows = Array.from({ length: size }, (_, id) => {
    const time = random.integer(0, 30 * 24)
    const meanDelay = random.bernoulli(0.8) ? 6 : 120
    const delay = Math.ceil(random.exponential(1 / meanDelay))
    return { id, time, labelKnownAt: time + delay }
  })
  return random.shuffle(rows)
}
