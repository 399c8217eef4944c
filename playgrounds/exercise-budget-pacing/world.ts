/** Days of auctions for one campaign. Traffic is low at night and high in the evening, as forecast
 * but for the day's own factor (0.7 to 1.5), noise from quarter to quarter (log-normal, 0.25) and,
 * on every third day, an evening that comes late. Impressions are worth 5 to 15 cents; the highest
 * bid of the others is log-normal around 7 cents (0.5). Who bids more wins and pays that. */
import { createRandom } from 'shortlist/ml'
import type { createPacer } from './pacer.ts'

const QUARTERS = 96
export const BUDGET = 6000

const traffic = (hour: number, late = 0) =>
  12 +
  40 * Math.exp(-(((hour - 11) / 4) ** 2)) +
  100 * Math.exp(-(((hour - 20 - late) / 2.5) ** 2))

export const forecast = Array.from({ length: QUARTERS }, (_, quarter) =>
  Math.round(traffic(quarter / 4)),
)

export interface Auction {
  value: number
  price: number
}

/** A day: for each quarter of an hour its auctions. */
export function createDay(seed: number): Auction[][] {
  const random = createRandom(seed)
  const factor = random.uniform(0.7, 1.5)
  const late = seed % 3 === 0 ? 1.5 : 0
  return forecast.map((_, quarter) => {
    const noise = Math.exp(random.normal(0, 0.25))
    const count = random.poisson(
      factor * noise * traffic(quarter / 4, late),
    )
    return Array.from({ length: count }, () => ({
      value: random.uniform(5, 15),
      price: 7 * Math.exp(random.normal(0, 0.5)),
    }))
  })
}

/** What a pacer does with a day. */
export function live(
  day: Auction[][],
  create: typeof createPacer,
  budget = BUDGET,
) {
  const pacer = create(budget, [...forecast])
  let worth = 0
  let highestBid = 0
  const spending = day.map((auctions) => {
    let spent = 0
    for (const { value, price } of auctions) {
      const bid = pacer.bid(value)
      highestBid = Math.max(highestBid, bid / value)
      if (!(bid >= price)) continue
      pacer.pay(price)
      spent += price
      worth += value
    }
    pacer.endQuarter()
    return spent
  })
  const spent = spending.reduce((sum, cents) => sum + cents, 0)
  return { spending, spent, worth, highestBid }
}
