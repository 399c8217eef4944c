/** What is known of a page of results: by the log, by raters, in truth. */
import { createRandom, meanInterval, type Random } from 'shortlist/ml'
import type { Ranker } from './models.ts'
import type { LogRow, World } from './world.ts'

export const PAGE = 6

/** One result as a metric sees it. */
export interface Result {
  /** Whether this listing was clicked by whoever searched. */
  clicked: boolean
  /** Raters: 2 the product itself, 1 one of its line, 0 neither. */
  grade: number
  /** The first of the listings that the hash takes for copies of it. */
  group: number
  inStock: boolean
  /** How near the encoder finds it, -1 to 1. */
  cosine: number
}

export type Metric = (page: Result[]) => number

/** One judgement in twenty is a slip. */
const SLIPS = 0.05

export function trueGrade(world: World, listing: number, product: number) {
  const { products, listings } = world
  const other = listings[listing].product
  if (other === product) return 2
  return products[other].line === products[product].line ? 1 : 0
}

export function gradeOf(
  world: World,
  listing: number,
  product: number,
  raters: Random,
): number {
  return raters.bernoulli(SLIPS)
    ? raters.integer(0, 3)
    : trueGrade(world, listing, product)
}

/** A page as the metric sees it. */
export function resultsOf(
  world: World,
  row: LogRow,
  page: ArrayLike<number>,
  cosines: ArrayLike<number>,
): Result[] {
  // The same pair of photo and listing always gets the same judgement.
  return Array.from(page, (listing, i) => {
    const raters = createRandom(row.photo * 10_007 + listing)
    const { group, inStock } = world.listings[listing]
    return {
      clicked: row.clicked === listing,
      grade: gradeOf(world, listing, row.product, raters),
      group,
      inStock,
      cosine: cosines[i],
    }
  })
}

/** Chance that somebody who saw it buys: the product itself, or another of
 * its line; and the share who look at the next place. */
const BUYS = { itself: 0.3, similar: 0.05 }
const LOOKS_ON = 0.85

/** The truth: purchases that a page brings, per 100 searches. */
export function purchases(
  world: World,
  product: number,
  page: ArrayLike<number>,
): number {
  let leaves = 1
  let seen = 1
  const bought = new Set<number>()
  for (const listing of Array.from(page)) {
    const { product: other, inStock } = world.listings[listing]
    const grade = trueGrade(world, listing, product)
    // A second copy of the same product sells nothing more.
    if (inStock && grade > 0 && !bought.has(other)) {
      leaves *= 1 - seen * (grade === 2 ? BUYS.itself : BUYS.similar)
      bought.add(other)
    }
    seen *= LOOKS_ON
  }
  return 100 * (1 - leaves)
}

/** How often the product in the photo is first, or on the page; how much of
 * the page is its line; what is bought. Over photos from after the log. */
export function inTruth(world: World, ranker: Ranker) {
  const pages = world.future.map((row) => {
    const page = ranker.search(row.picture, PAGE)
    const grades = Array.from(page, (listing) =>
      trueGrade(world, listing, row.product),
    )
    return {
      first: Number(grades[0] === 2),
      found: Number(grades.includes(2)),
      line: grades.filter((grade) => grade > 0).length / PAGE,
      purchases: purchases(world, row.product, page),
    }
  })
  const mean = (of: (page: (typeof pages)[0]) => number) =>
    meanInterval(pages.map(of)).mean
  return {
    first: mean((page) => page.first),
    found: mean((page) => page.found),
    line: mean((page) => page.line),
    purchases: mean((page) => page.purchases),
  }
}

/** How often the clicked listing is first. */
export const clickedFirst = (ranker: Ranker, rows: readonly LogRow[]) =>
  meanInterval(
    rows.map((row) =>
      Number(ranker.search(row.picture, 1)[0] === row.clicked),
    ),
  ).mean
