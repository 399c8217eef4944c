/** Rankers against each other, on pages composed by rank.ts. */
import { meanInterval } from 'shortlist/ml'
import { buildFunnel } from './funnel.ts'
import {
  PAGE,
  purchases,
  resultsOf,
  trueGrade,
  type Metric,
} from './judging.ts'
import { cosines } from './models.ts'
import { recipes, type Kitchen, type Recipe } from './recipes.ts'
import type { Site } from './site.ts'
import type { LogRow } from './world.ts'

/** Pages of each ranker for some searches: with the rules of rank.ts, or
 * as the ranker orders them. */
export function pagesOf(
  site: Site,
  { encoder, rankers }: Kitchen,
  rows: readonly LogRow[],
  composed: 'by rank.ts' | 'as ranked' = 'by rank.ts',
): Record<Recipe, number[][]> {
  const pages = {} as Record<Recipe, number[][]>
  for (const recipe of recipes) {
    const ranker = rankers[recipe]
    const { run } = buildFunnel(site, encoder, ranker)
    pages[recipe] = rows.map(({ picture }) =>
      composed === 'by rank.ts'
        ? run(picture).page
        : Array.from(ranker.search(picture, PAGE)),
    )
  }
  return pages
}

/** The mean of a metric over pages of the test side. */
export function judge(
  { world, pictures }: Site,
  { encoder }: Kitchen,
  rows: readonly LogRow[],
  pages: readonly (readonly number[])[],
  metric: Metric,
): number {
  const table = encoder.embed(pictures)
  return meanInterval(
    rows.map((row, i) => {
      const photo = encoder.embedOne(row.picture)
      const near = cosines(photo, table, pages[i])
      return metric(resultsOf(world, row, pages[i], near))
    }),
  ).mean
}

/** What pages are in truth: purchases per 100 searches, how often the
 * product itself is on the page, and how much of it is copies. */
export function truthOf(
  { world }: Site,
  rows: readonly LogRow[],
  pages: readonly (readonly number[])[],
) {
  const each = rows.map(({ product }, i) => {
    const products = pages[i].map((id) => world.listings[id].product)
    const inStock = pages[i].filter((id) => world.listings[id].inStock)
    return {
      purchases: purchases(world, product, pages[i]),
      found: Number(
        inStock.some((id) => trueGrade(world, id, product) === 2),
      ),
      copies: 1 - new Set(products).size / products.length,
      soldOut: 1 - inStock.length / pages[i].length,
    }
  })
  const mean = (key: keyof (typeof each)[0]) =>
    meanInterval(each.map((one) => one[key])).mean
  return {
    purchases: mean('purchases'),
    found: mean('found'),
    copies: mean('copies'),
    soldOut: mean('soldOut'),
  }
}
