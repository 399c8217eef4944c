// Visits of a shop, each as the warehouse has it and as the service was asked.
// - Users live at seven offsets from Greenwich, from −8 to +9 hours, some on half hours.
// - One in five was never here; the others were here today or some days ago.
// - Log-odds of a click: evenings +1, each idle day −0.06, each unit of ln(1 + dollars) −0.5.
import { createRandom } from 'shortlist/ml'
import type { Request } from './serving.ts'
import { trainingFeatures, type Visit } from './training.ts'

export interface Pair {
  request: Request
  visit: Visit
  clicked: number
}

const OFFSETS = [-480, -300, -210, 0, 60, 330, 540]
const DAY = 24 * 60

/** The model as it was trained: chances out of the features of the nightly job. */
export function predict(
  features: ReturnType<typeof trainingFeatures>,
): number {
  const evening = features.hour >= 18 && features.hour < 23 ? 1 : 0
  const logOdds =
    0.6 + evening - 0.06 * features.idleDays - 0.5 * features.logPrice
  return 1 / (1 + Math.exp(-logOdds))
}

export function drawVisits(seed: number, count: number): Pair[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const utcMinute = random.integer(0, DAY)
    const utcOffset = random.choice(OFFSETS)
    const local = (utcMinute + utcOffset + DAY) % DAY
    const idle = random.bernoulli(0.2)
      ? undefined
      : Math.floor(random.exponential(1 / 6))
    const priceCents = 100 + Math.floor(random.exponential(1 / 3000))
    const visit: Visit = {
      localTime: [Math.floor(local / 60), local % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':'),
      idleDays: idle,
      dollars: priceCents / 100,
    }
    const request = {
      utcMinute,
      utcOffset,
      daysSinceVisit: idle ?? null,
      priceCents,
    }
    const clicked = random.bernoulli(predict(trainingFeatures(visit)))
    return { request, visit, clicked: Number(clicked) }
  })
}
