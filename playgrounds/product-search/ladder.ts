/** Ways to order what was found, from the cheapest up. */
import { gradientBoostedTrees } from 'shortlist/ml'
import type { Work } from './capacity.ts'
import type { Search } from './create-world.ts'
import { FEATURES } from './features.ts'
import { trainRanker, type Recipe } from './rankers.ts'
import { DIMENSION } from './retrieval.ts'
import type { Site } from './site.ts'

export interface Rung {
  name: string
  /** Products, best first. */
  order(search: Search): number[]
  /** Work of one search, and numbers stored for the model. */
  work: Work
  numbers: number
}

const alone = { objective: 'squared', debiased: true } as const
const lambda = { objective: 'lambdamart', debiased: true } as const
export const learners: Recipe[] = [
  { name: 'trees, one by one, on clicks', label: 'click', ...alone },
  { name: 'trees, one by one, on orders', label: 'order', ...alone },
  { name: 'LambdaMART on clicks', label: 'click', ...lambda },
  { name: 'LambdaMART on orders', label: 'order', ...lambda },
]

/** Postings read for a product that shares a word with the query. */
const POSTINGS = 2

export function trainLadder(site: Site): Rung[] {
  const { retrieval } = site
  const request = { multiplyAdd: retrieval.queryOperations }
  const candidate = { lookup: POSTINGS, multiplyAdd: DIMENSION }
  const towers = retrieval.parameters
  return [
    {
      name: 'BM25',
      order: ({ query }) => retrieval.lexical(query, 50),
      work: { candidate: { lookup: POSTINGS } },
      numbers: 0,
    },
    {
      name: 'two towers',
      order: ({ query }) => retrieval.vectors(query, 50),
      work: { request, candidate: { multiplyAdd: DIMENSION } },
      numbers: towers,
    },
    {
      name: 'both, fused by ranks',
      order: ({ query }) => retrieval.candidates(query),
      work: { request, candidate },
      numbers: towers,
    },
    ...learners.map((recipe): Rung => {
      const { model, score } = trainRanker(site, recipe)
      const treeStep = gradientBoostedTrees.operationsPerPrediction(model)
      return {
        name: recipe.name,
        order({ query, hour }) {
          const found = retrieval.candidates(query)
          const scores = score(
            found.map((product) => ({ query, product, hour })),
          )
          return found
            .map((product, i) => ({ product, score: scores[i] }))
            .sort((one, other) => other.score - one.score)
            .map(({ product }) => product)
        },
        work: {
          request,
          candidate: { ...candidate, treeStep, feature: FEATURES.length },
        },
        numbers: towers + gradientBoostedTrees.parameterCount(model),
      }
    }),
  ]
}
