/** Eight kinds of people, six items, one place. Each kind clicks each item at a rate of its own. The old
 * ranker believes something about these rates, half of it true, and draws an item with chance ∝ e^(strength · belief);
 * it logs that chance. The new ranker shows each kind the item that it believes in, from beliefs of its own, which are better.
 * We own the world, so we know what it would earn. */
import { createRandom } from 'shortlist/ml'
import type { Ranker, Row } from './estimate.ts'

const KINDS = [...'abcdefgh']
const ITEMS = [1, 2, 3, 4, 5, 6].map((n) => `item ${n}`)

export function createWorld(seed: number, strength = 0.8) {
  const random = createRandom(seed)
  const table = <Cell>(cell: (kind: number, item: number) => Cell) =>
    KINDS.map((_, kind) => ITEMS.map((_, item) => cell(kind, item)))
  const liking = table(() => random.normal())
  const rates = table((k, i) => 1 / (1 + Math.exp(2 - liking[k][i])))
  const believed = table((k, i) => liking[k][i] + random.normal(0, 1))
  const better = table((k, i) => liking[k][i] + random.normal(0, 0.8))
  const choices = better.map((row) => row.indexOf(Math.max(...row)))
  const chances = believed.map((row) => {
    const weights = row.map((belief) => Math.exp(strength * belief))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })
  const of = (kind: string, item: string) =>
    [KINDS.indexOf(kind), ITEMS.indexOf(item)] as const
  const oldRanker: Ranker = (kind, item) => {
    const [k, i] = of(kind, item)
    return chances[k][i]
  }
  const newRanker: Ranker = (kind, item) => {
    const [k, i] = of(kind, item)
    return choices[k] === i ? 0.95 : 0.01
  }
  /** The mean reward of a ranker, over the kinds, which are equally common. */
  const truth = (ranker: Ranker) =>
    KINDS.flatMap((kind, k) =>
      ITEMS.map((item, i) => ranker(kind, item) * rates[k][i]),
    ).reduce((sum, part) => sum + part, 0) / KINDS.length
  const createLog = (rows: number): Row[] =>
    Array.from({ length: rows }, () => {
      const k = random.integer(0, KINDS.length)
      const i = random.choice([0, 1, 2, 3, 4, 5], chances[k])
      const reward = random.bernoulli(rates[k][i]) ? 1 : 0
      return {
        kind: KINDS[k],
        shown: ITEMS[i],
        propensity: chances[k][i],
        reward,
      }
    })
  return { oldRanker, newRanker, truth, createLog }
}

export const meanReward = (log: Row[]) =>
  log.reduce((sum, { reward }) => sum + reward, 0) / log.length
