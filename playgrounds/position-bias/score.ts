/** From a log of clicks to an order of documents, and how good it is. */
import { ndcgScore, positionBiasModel } from 'shortlist/ml'
import { PAGE, type World } from './world.ts'

export type Weight = (
  position: number,
  examination: readonly number[],
) => number

/** The chance of a look by position, estimated from the clicks alone, in at
 * most so many rounds of expectation and maximization. */
export function estimateExamination({ log }: World, rounds = 1000) {
  const options = { maxIterations: rounds, tolerance: 1e-8 }
  return positionBiasModel.fit(log, options).examination
}

/** Weighted clicks over impressions, a document. */
export function scores(
  { log, attraction }: World,
  weight: Weight,
  examination: readonly number[],
): Float64Array {
  const weights = examination.map((_, p) => weight(p, examination))
  const sums = new Float64Array(attraction.length)
  const impressions = new Float64Array(attraction.length)
  log.items.forEach((item, row) => {
    impressions[item]++
    sums[item] += log.clicks[row] * weights[log.positions[row]]
  })
  return sums.map((sum, item) => sum / impressions[item])
}

/** Mean NDCG of the pages ordered by score, against the true attraction. */
export function quality({ attraction }: World, score: Float64Array) {
  let sum = 0
  for (let first = 0; first < score.length; first += PAGE) {
    sum += ndcgScore(
      attraction.slice(first, first + PAGE),
      score.slice(first, first + PAGE),
      undefined,
      { gain: 'linear' },
    )
  }
  return sum / (score.length / PAGE)
}
