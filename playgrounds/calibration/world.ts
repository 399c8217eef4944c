/**
 * The world: people who may be sent an offer, of which all is known.
 *
 * Each person buys with a chance whose log-odds are normal. A model knows
 * the order of people perfectly and their chances not: it stretches the
 * log-odds around their mean, as an overconfident model does. Sending costs
 * the same for everybody; what a sale brings differs from person to person.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface Settings {
  /** Which world: any integer. */
  seed: number
  /** People with known outcomes, to calibrate on. */
  calibrationRows: number
  /** People to decide about. */
  rows: number
  /** What the model multiplies the spread of the log-odds by, 0.2 to 3.
   * 1: its chances are right; above: too sure of itself. */
  stretch: number
  /** What it adds to them, -2 to 2. 0: nothing. As usual so much that the
   * mean chance is about right. */
  shift: number
}

export const usual: Settings = {
  seed: 1,
  calibrationRows: 4000,
  rows: 20000,
  stretch: 1.8,
  shift: -0.65,
}

/** Log-odds of a purchase: their mean and standard deviation. */
const MEAN = -2.5
const SPREAD = 1
/** Cost of an offer, and mean log of what a sale brings, in dollars. */
export const COST = 1
const LOG_VALUE = 2.3

export function createWorld(changes: Partial<Settings> = {}) {
  const settings = { ...usual, ...changes }
  const random = createRandom(settings.seed)
  function people(count: number) {
    const z = Float64Array.from({ length: count }, () => random.normal())
    const chances = z.map((own) => sigmoid(MEAN + SPREAD * own))
    return {
      /** What is true. */
      chances,
      /** What the model says, in log-odds. */
      scores: z.map(
        (own) => MEAN + settings.shift + settings.stretch * SPREAD * own,
      ),
      bought: Array.from(chances, (p) => (random.bernoulli(p) ? 1 : 0)),
      values: chances.map(() => Math.exp(random.normal(LOG_VALUE, 0.8))),
    }
  }
  return {
    past: people(settings.calibrationRows),
    future: people(settings.rows),
  }
}

export type People = ReturnType<typeof createWorld>['past']
