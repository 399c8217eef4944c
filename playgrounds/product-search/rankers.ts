/** Rankers that differ in what they learn, and how. */
import {
  createRandom,
  gradientBoostedTrees,
  inversePropensityWeights,
} from 'shortlist/ml'
import { featuresOf, type Pair } from './features.ts'
import { createRates } from './rates.ts'
import { allRows, type Site } from './site.ts'

export interface Recipe {
  name: string
  /** What a shown product was worth: what raters said of it, a click, an
   * order kept, or its price. */
  label: 'grade' | 'click' | 'order' | 'revenue'
  /** Alone, or against the others of its page. */
  objective: 'squared' | 'lambdamart'
  /** Whether clicks and orders are divided by the chance of a look. */
  debiased: boolean
}

const lambda = { objective: 'lambdamart', debiased: true } as const
export const recipes: Recipe[] = [
  { name: 'grades', label: 'grade', ...lambda },
  { name: 'clicks', label: 'click', ...lambda },
  { name: 'orders', label: 'order', ...lambda },
  { name: 'revenue', label: 'revenue', ...lambda },
]

export interface Ranker {
  recipe: Recipe
  /** Higher is better; the index knows prices as of the hour. */
  score(pairs: Pair[]): Float64Array
  model: ReturnType<typeof gradientBoostedTrees.fit>
}

const TREES = { trees: 20, maxDepth: 3, learningRate: 0.3, maxBins: 32 }
/** Products a page that could have been shown and were not, taken as worth
 * nothing: without them no ranker learns what nobody wants. */
export const UNSHOWN = 3

/** What a ranker learns from: pairs, their worth, and their page. */
interface Example {
  pair: Pair
  search: number
  worth: number
}

export function trainRanker(
  site: Site,
  recipe: Recipe,
  rows: number[] = allRows(site.log),
  { chances = site.chances, unshown = UNSHOWN } = {},
): Ranker {
  const { world, log, retrieval } = site
  const believed = recipe.debiased ? chances : chances.map(() => 1)
  const rates = createRates(log, rows, believed)
  const weights = inversePropensityWeights(believed, { cap: 20 })
  // Raters are costly: they see one page in three.
  const rated = rows.filter((row) => log.search[row] % 3 === 0)
  const labeled = recipe.label === 'grade' ? rated : rows
  const examples = labeled.map((row): Example => {
    const [query, product] = [log.query[row], log.product[row]]
    const weight = recipe.label === 'grade' ? 1 : weights[log.position[row]]
    return {
      pair: { query, product, hour: log.hour[row], except: row },
      search: log.search[row],
      worth: labelOf(site, recipe.label, row) * weight,
    }
  })
  addUnshown(site, examples, unshown)
  const learned =
    recipe.objective === 'squared' ? examples : worthwhile(examples)
  const features = featuresOf(
    world,
    retrieval,
    rates,
    learned.map(({ pair }) => pair),
  )
  const worth = learned.map((example) => example.worth)
  const options = { ...TREES, minSamplesLeaf: 40 }
  const model =
    recipe.objective === 'squared'
      ? gradientBoostedTrees.fit(features, worth, {
          ...options,
          objective: 'squared',
        })
      : gradientBoostedTrees.fit(
          features,
          // The gain is 2^label - 1: this makes it what it was worth.
          worth.map((value) => Math.log2(1 + value)),
          {
            ...options,
            objective: 'lambdamart',
            groups: learned.map(({ search }) => search),
            sampleWeights: pageWeights(learned),
          },
        )
  return {
    recipe,
    model,
    score: (pairs) =>
      pairs.length === 0
        ? new Float64Array()
        : gradientBoostedTrees.predictScore(
            model,
            featuresOf(world, retrieval, rates, pairs),
          ),
  }
}

/**
 * NDCG divides a page by its best order, so a page with one click would
 * weigh the same wherever the click was. Each page therefore counts by all
 * that it was worth: the sum of what LambdaMART climbs is DCG again.
 */
function pageWeights(examples: Example[]): number[] {
  const totals = totalsOf(examples)
  return examples.map(({ search }) => totals.get(search)!)
}

/** A page on which nothing was worth anything has no better order. */
function worthwhile(examples: Example[]): Example[] {
  const totals = totalsOf(examples)
  return examples.filter(({ search }) => totals.get(search)! > 0)
}

function totalsOf(examples: Example[]): Map<number, number> {
  const totals = new Map<number, number>()
  for (const { search, worth } of examples) {
    totals.set(search, (totals.get(search) ?? 0) + worth)
  }
  return totals
}

function addUnshown(site: Site, examples: Example[], each: number): void {
  if (each === 0) return
  const random = createRandom(7)
  const pages = new Map<number, Example[]>()
  for (const example of examples) {
    const page = pages.get(example.search) ?? []
    pages.set(example.search, [...page, example])
  }
  for (const [search, page] of pages) {
    const { query, hour } = page[0].pair
    const shown = new Set(page.map(({ pair }) => pair.product))
    const others = site.retrieval.candidates(query)
    for (let i = 0; i < each && others.length > 0; i++) {
      const product = random.choice(others)
      if (shown.has(product)) continue
      shown.add(product)
      examples.push({ pair: { query, product, hour }, search, worth: 0 })
    }
  }
}

function labelOf(
  { world, log }: Site,
  label: Recipe['label'],
  row: number,
): number {
  const [query, product] = [log.query[row], log.product[row]]
  if (label === 'grade') return 2 ** world.grade(query, product) - 1
  if (label === 'click') return log.clicked[row]
  if (label === 'order') return log.kept[row] + 0.1 * log.clicked[row]
  const price = 2 ** world.market.price(product, log.hour[row])
  return log.kept[row] * price
}
