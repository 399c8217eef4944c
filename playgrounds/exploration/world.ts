/**
 * The world: one place on a page, and ten items that could fill it.
 *
 * Each item has a click chance of its own that never changes. Who chooses
 * learns only what came of the item that was shown, and only when the log
 * is read again.
 */
import { createRandom, type Bandit } from 'shortlist/ml'

export interface Settings {
  /** Which items and which people: any integer. */
  seed: number
  /** How many people come. From 1 up. */
  visits: number
  /** How much the items differ: the spread of the log of their click
   * chance, 0 to 1.5. 0: it does not matter what is shown. */
  spread: number
  /** The log is read again after so many visits. 1: at once. */
  batch: number
}

export const usual: Settings = {
  seed: 1,
  visits: 3000,
  spread: 0.5,
  batch: 1,
}

export const ARMS = 10
/** The usual click chance. */
const CHANCE = 0.08

/** Share of the possible clicks that was missed, up to each visit. */
export function play(
  choose: (seed: number) => Bandit,
  changes: Partial<Settings> = {},
): Float64Array {
  const { seed, visits, spread, batch } = { ...usual, ...changes }
  const random = createRandom(seed)
  const chances = Array.from({ length: ARMS }, () =>
    Math.min(1, CHANCE * Math.exp(spread * random.normal())),
  )
  const best = Math.max(...chances)
  const bandit = choose(seed)
  const missed = new Float64Array(visits)
  let unread: [number, number][] = []
  let regret = 0
  for (let visit = 0; visit < visits; visit++) {
    const arm = bandit.choose()
    unread.push([arm, random.bernoulli(chances[arm]) ? 1 : 0])
    regret += best - chances[arm]
    missed[visit] = regret / (best * (visit + 1))
    if (unread.length < batch) continue
    for (const [shown, click] of unread) bandit.update(shown, click)
    unread = []
  }
  return missed
}
