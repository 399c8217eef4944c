/** Experiments with as many new people an arm each day as the plan's tenth, and a conversion rate of
 * `rate` in the control and `rate` (1 + `lift`) in the treatment. Daily counts of buyers are normal with
 * the mean and variance of a binomial count, rounded. */
import { createRandom, type Random } from 'shortlist/ml'
import { decide, type Arm, type Decision } from './plan.ts'

const DAYS = 10

function buyers(random: Random, people: number, rate: number) {
  const spread = Math.sqrt(people * rate * (1 - rate))
  const count = Math.round(random.normal(people * rate, spread))
  return Math.min(people, Math.max(0, count))
}

/** What was decided, on which evening, in each of so many experiments. */
export function run(
  { rate, lift, planned }: { rate: number; lift: number; planned: number },
  count: number,
  seed: number,
): { decision: Decision; day: number }[] {
  const random = createRandom(seed)
  const daily = Math.ceil(planned / DAYS)
  return Array.from({ length: count }, () => {
    const control: Arm = { people: 0, buyers: 0 }
    const treatment: Arm = { people: 0, buyers: 0 }
    for (let day = 1; day <= DAYS; day++) {
      control.people += daily
      control.buyers += buyers(random, daily, rate)
      treatment.people += daily
      treatment.buyers += buyers(random, daily, rate * (1 + lift))
      const decision = decide({ ...control }, { ...treatment }, planned)
      if (decision !== 'wait') return { decision, day }
    }
    return { decision: 'wait', day: DAYS }
  })
}
