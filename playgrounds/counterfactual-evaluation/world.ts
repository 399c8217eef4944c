/**
 * The world: ten kinds of people, six items, one choice a visit.
 *
 * Who clicks on what is known to the world alone. A logging policy chose an
 * item at random, but not evenly: it favors what it believes in, kind by
 * kind, and writes down with which chance it chose. Another policy, which
 * always shows its favorite, has never run. What would it earn?
 */
import { createRandom, sigmoid, type Random } from 'shortlist/ml'

export interface Settings {
  /** Which people, items and policies: any integer. */
  seed: number
  /** Visits in the log. */
  rows: number
  /** How random the logging policy is, above 0, to 100: it favors an item
   * e times as much for so much more belief. 100: all items alike. */
  randomness: number
  /** What the logging policy knows of who likes what, 0 to 2. 0: nothing,
   * but it believes all the same. */
  skill: number
}

export const usual: Settings = {
  seed: 1,
  rows: 1500,
  randomness: 1,
  skill: 1.5,
}

const KINDS = 10
export const ITEMS = 6

export function createWorld(changes: Partial<Settings> = {}) {
  const { seed, rows, randomness, skill } = { ...usual, ...changes }
  const random = createRandom(seed)
  const table = (cell: () => number) =>
    Array.from({ length: KINDS }, () => Array.from({ length: ITEMS }, cell))
  const taste = table(() => random.normal())
  // Some kinds click more on everything, and some items are liked by all.
  const kinds = taste.map(() => random.normal())
  const items = taste[0].map(() => 0.7 * random.normal())
  const chances = taste.map((row, kind) =>
    row.map((one, item) => sigmoid(-2 + kinds[kind] + items[item] + one)),
  )
  const beliefs = (knowledge: number) =>
    taste.map((row) => row.map((x) => knowledge * x + random.normal()))
  const logging = beliefs(skill).map((row) => {
    const weights = row.map((x) => Math.exp(x / randomness))
    const sum = weights.reduce((total, weight) => total + weight)
    return weights.map((weight) => weight / sum)
  })
  const target = beliefs(1).map((row) => row.indexOf(Math.max(...row)))
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    target,
    /** What the policies truly earn, in clicks a visit. */
    targetValue: mean(chances.map((row, kind) => row[target[kind]])),
    loggingValue: mean(
      chances.map((row, kind) =>
        row.reduce((sum, p, item) => sum + p * logging[kind][item], 0),
      ),
    ),
    /** A log of the logging policy, with luck of its own. */
    log: (luck: number) =>
      draw(
        createRandom(1000 * luck + seed),
        rows,
        chances,
        logging,
        target,
      ),
  }
}

function draw(
  random: Random,
  rows: number,
  chances: number[][],
  logging: number[][],
  target: number[],
) {
  const everyItem = Array.from({ length: ITEMS }, (_, item) => item)
  const visits = Array.from({ length: rows }, () => {
    const kind = random.integer(0, KINDS)
    const item = random.choice(everyItem, logging[kind])
    const reward = random.bernoulli(chances[kind][item]) ? 1 : 0
    return { kind, item, reward, propensity: logging[kind][item] }
  })
  return {
    items: visits.map(({ item }) => item),
    /** What the other policy would have shown. */
    wanted: visits.map(({ kind }) => target[kind]),
    rewards: visits.map(({ reward }) => reward),
    propensities: visits.map(({ propensity }) => propensity),
    targetProbabilities: visits.map(({ kind, item }) =>
      item === target[kind] ? 1 : 0,
    ),
  }
}

export type Log = ReturnType<ReturnType<typeof createWorld>['log']>
