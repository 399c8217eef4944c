/** What pages are worth, which a shop only learns by showing them. */
import { ndcg } from 'shortlist/ml'
import type { Search, World } from './create-world.ts'
import { PAGE } from './world.ts'

export interface Outcome {
  clicks: number
  /** Orders that are not sent back. */
  kept: number
  /** Share of orders that are sent back. */
  returned: number
  /** Prices of what is kept, 1 for the usual price of its type. */
  revenue: number
  /** By the grades that raters would give. */
  ndcg: number
  /** Share of the page that is out of stock. */
  soldOut: number
}

export function outcomeOf(
  world: World,
  { query, hour }: Search,
  page: number[],
): Outcome {
  const sum = { clicks: 0, orders: 0, kept: 0, revenue: 0, out: 0 }
  page.slice(0, PAGE).forEach((product, position) => {
    const click =
      world.chanceSeen(position) * world.chanceOfClick(query, product, hour)
    const order = click * world.chanceOfOrder(query, product, hour)
    const kept = order * world.chanceOfKeeping(query, product)
    sum.clicks += click
    sum.orders += order
    sum.kept += kept
    sum.revenue += kept * 2 ** world.market.price(product, hour)
    if (!world.market.inStock(product, hour)) sum.out++
  })
  return {
    clicks: sum.clicks,
    kept: sum.kept,
    returned: sum.orders === 0 ? 0 : 1 - sum.kept / sum.orders,
    revenue: sum.revenue,
    ndcg: ndcg(
      page.map((product) => world.grade(query, product)),
      PAGE,
      // Of all grades only the best PAGE can count.
      { ideal: world.ideal(query).subarray(0, PAGE) },
    ),
    soldOut: page.length === 0 ? 0 : sum.out / page.length,
  }
}

export function meanOutcome(outcomes: Outcome[]): Outcome {
  const mean = (key: keyof Outcome) =>
    outcomes.reduce((sum, one) => sum + one[key], 0) / outcomes.length
  return {
    clicks: mean('clicks'),
    kept: mean('kept'),
    returned: mean('returned'),
    revenue: mean('revenue'),
    ndcg: mean('ndcg'),
    soldOut: mean('soldOut'),
  }
}

/** The page of somebody who knows the world. */
export function bestPage(world: World, { query, hour }: Search): number[] {
  const worth = world.catalog.map(
    (_, product) =>
      world.chanceOfClick(query, product, hour) *
      world.chanceOfOrder(query, product, hour) *
      world.chanceOfKeeping(query, product),
  )
  return worth
    .map((_, product) => product)
    .sort((one, other) => worth[other] - worth[one])
    .slice(0, PAGE)
}

/** Searches of the week after the log. */
export const futureSearches = (
  { settings, searches }: World,
  perDay = 20,
) => searches(settings.days, settings.days + settings.futureDays, perDay)
