/** Requests whose truth is known. What an item is worth to the person is normal. The index, the
 * light and the heavy ranker each see it with noise of their own: standard deviations 2, 0.8
 * and 0.3. The light ranker answers in log-odds, the heavy one with a probability. */
import { createRandom } from 'shortlist/ml'
import { PAGE, type Costs, type Rankers } from './rank.ts'

export const usual: Costs = { light: 0.01, heavy: 1, budget: 50 }

export interface Request {
  retrieved: number[]
  worth: number[]
  light: number[]
  heavy: number[]
}

export function createRequest(seed: number, items: number): Request {
  const random = createRandom(seed)
  const seen = (worth: number[], noise: number) =>
    worth.map((value) => value + random.normal(0, noise))
  const worth = Array.from({ length: items }, () => random.normal())
  const index = seen(worth, 2)
  return {
    retrieved: worth.map((_, id) => id).sort((a, b) => index[b] - index[a]),
    worth,
    light: seen(worth, 0.8).map((value) => 3 * value),
    heavy: seen(worth, 0.3).map((value) => 1 / (1 + Math.exp(-value))),
  }
}

/** Rankers with a clock that runs while they score. */
export function clocked({ light, heavy }: Request, costs: Costs) {
  let milliseconds = 0
  const rankers: Rankers = {
    light(ids) {
      milliseconds += ids.length * costs.light
      return ids.map((id) => light[id])
    },
    heavy(ids) {
      milliseconds += ids.length * costs.heavy
      return ids.map((id) => heavy[id])
    },
  }
  return { rankers, milliseconds: () => milliseconds }
}

/** What the page is worth, as a share of the best page there is. */
export function quality({ worth }: Request, page: number[]): number {
  const total = (values: number[]) =>
    values.slice(0, PAGE).reduce((sum, value) => sum + value, 0)
  const best = worth.toSorted((a, b) => b - a)
  return total(page.map((id) => worth[id])) / total(best)
}
