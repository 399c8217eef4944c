/** Rankers compared on pages of the log, before anybody sees theirs. */
import { rocAuc, type Split } from 'shortlist/ml'
import type { Log } from './log.ts'
import { learnPropensities } from './propensity.ts'
import {
  recipes,
  trainRanker,
  type Ranker,
  type Recipe,
} from './rankers.ts'
import { buildRetrieval } from './retrieval.ts'
import type { Site } from './site.ts'

/** What the log knows of a product that was shown. */
export interface Shown {
  /** What a rater would say: 0 not at all, 3 exactly. */
  grade: number
  clicked: number
  ordered: number
  /** Ordered, and not sent back. */
  kept: number
  /** 1 for the usual price of its type. */
  price: number
  /** How likely its position was looked at, as learned; at least 0.1. */
  chanceOfLook: number
}

export type Metric = (ranked: Shown[]) => number
export type Splitter = (log: Log) => Split

/** The site as the training side knows it. */
export function trainingSite(site: Site, train: number[], towers = true) {
  const { world, log } = site
  const retrieval = buildRetrieval(world, log, train, { towers })
  const chances = learnPropensities(log, train)
  return { ...site, retrieval, chances }
}

const scoreRows = (
  ranker: Ranker,
  { query, product, hour }: Log,
  rows: number[],
) =>
  ranker.score(
    rows.map((row) => ({
      query: query[row],
      product: product[row],
      hour: hour[row],
    })),
  )

/** Every recipe by every metric, on the pages of the test side. */
export function contest(site: Site, split: Splitter, metrics: Metric[]) {
  const { log } = site
  const { train, test } = split(log)
  const past = trainingSite(site, train)
  const pages = pagesOf(past, test)
  return recipes.map((recipe) => {
    const ranker = trainRanker(past, recipe, train)
    const scores = scoreRows(ranker, log, test)
    const ranked = pages.map((page) =>
      [...page]
        .sort((one, other) => scores[other.at] - scores[one.at])
        .map(({ shown }) => shown),
    )
    return {
      recipe,
      ranker,
      scores: metrics.map(
        (metric) =>
          ranked.reduce((sum, page) => sum + metric(page), 0) /
          pages.length,
      ),
    }
  })
}

function pagesOf({ world, log, chances }: Site, rows: number[]) {
  const pages = new Map<number, { at: number; shown: Shown }[]>()
  rows.forEach((row, at) => {
    const [query, product] = [log.query[row], log.product[row]]
    const page = pages.get(log.search[row]) ?? []
    const shown = {
      grade: world.grade(query, product),
      clicked: log.clicked[row],
      ordered: log.ordered[row],
      kept: log.kept[row],
      price: 2 ** world.market.price(product, log.hour[row]),
      chanceOfLook: Math.max(0.1, chances[log.position[row]]),
    }
    pages.set(log.search[row], [...page, { at, shown }])
  })
  return [...pages.values()]
}

/** The recipe that a metric likes best. */
export const winner = (
  rankers: { scores: number[]; recipe: Recipe }[],
  metric: number,
) =>
  rankers.reduce((best, one) =>
    one.scores[metric] > best.scores[metric] ? one : best,
  ).recipe

/** What the model of the two functions below predicts. */
const CLICKS: Recipe = {
  name: 'clicks, one by one',
  label: 'click',
  objective: 'squared',
  debiased: false,
}

/** How well clicks are told from the rest on the test side. */
export function offlineAuc(site: Site, split: Splitter, towers = true) {
  const { log } = site
  const { train, test } = split(log)
  const past = trainingSite(site, train, towers)
  const ranker = trainRanker(past, CLICKS, train, { unshown: 0 })
  const scores = scoreRows(ranker, log, test)
  return rocAuc(
    test.map((row) => log.clicked[row]),
    scores,
  )
}

/** The same in a log that came after, trained on all that was before. */
export function futureAuc(site: Site, future: Log) {
  const ranker = trainRanker(site, CLICKS, undefined, { unshown: 0 })
  const rows = Array.from({ length: future.rowCount }, (_, row) => row)
  return rocAuc(future.clicked, scoreRows(ranker, future, rows))
}

/** The share of test rows whose query the training side has. */
export function seenQueries(log: Log, { train, test }: Split): number {
  const known = new Set(train.map((row) => log.query[row]))
  return (
    test.filter((row) => known.has(log.query[row])).length / test.length
  )
}
