/**
 * The world: a day of second-price auctions for one campaign, of which all
 * is known.
 *
 * A click is worth the same whenever it comes; impressions differ in their
 * chance of one, and in the price that the others leave. There is more
 * traffic in the evening. The campaign has less money than it could spend.
 */
import { createRandom } from 'shortlist/ml'

export interface Settings {
  /** Which day: any integer. */
  seed: number
  /** Impressions on offer in the day, about. */
  impressions: number
  /** Budget as a share of what bidding the full value all day would cost,
   * above 0. 1 and more: there is nothing to pace. */
  budgetShare: number
  /** How much impressions differ: the spread of the logarithm of chance and
   * price, 0 to 1. 0: all cost and bring the same. */
  spread: number
  /** By how much prices rise through the day: the log of the last hour's
   * over the first's, -2 to 2. 0: the same all day. */
  priceTrend: number
  /** How much more traffic the busiest hour has than the quietest, as the
   * logarithm, 0 to 3. 0: the same all day. */
  rush: number
}

export const usual: Settings = {
  seed: 1,
  impressions: 2400,
  budgetShare: 0.3,
  spread: 0.7,
  priceTrend: 0,
  rush: 1.5,
}

/** The day is cut into quarters of an hour. */
export const PERIODS = 96
/** What a click is worth, in cents, and the usual chance of one. */
const CLICK = 50
const CHANCE = 0.03
/** The usual price, as a share of the usual value. */
const PRICE = 0.6

export interface Impression {
  /** Chance of a click, and what that is worth in cents. */
  chance: number
  value: number
  /** The highest bid of the others, in cents. */
  price: number
}

export function createDay(changes: Partial<Settings> = {}) {
  const settings = { ...usual, ...changes }
  const { impressions, spread, priceTrend, rush } = settings
  const random = createRandom(settings.seed)
  const busy = Array.from({ length: PERIODS }, (_, period) =>
    Math.exp(
      (rush / 2) * Math.cos((2 * Math.PI * (period - 80)) / PERIODS),
    ),
  )
  const total = busy.reduce((sum, one) => sum + one)
  const traffic = busy.map((one) => (impressions * one) / total)
  const day = traffic.map((mean, period) =>
    Array.from({ length: random.poisson(mean) }, (): Impression => {
      const chance = Math.min(
        1,
        CHANCE * Math.exp(spread * random.normal()),
      )
      const trend = priceTrend * (period / PERIODS - 0.5)
      const rival = spread * random.normal()
      const price = PRICE * CHANCE * CLICK * Math.exp(trend + rival)
      return { chance, value: chance * CLICK, price }
    }),
  )
  const affordable = day
    .flat()
    .reduce((sum, { value, price }) => sum + (value > price ? price : 0), 0)
  return { day, traffic, budget: settings.budgetShare * affordable }
}

export type Day = ReturnType<typeof createDay>
