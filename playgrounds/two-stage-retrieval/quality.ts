import { topK } from 'shortlist/ml'
import { run, type Funnel } from './funnel.ts'
import type { Request } from './world.ts'

/** Worth of what a funnel shows, as a share of the ten best items there are,
 * and how many items its heavy ranker scored a request. */
export function quality(funnel: Funnel, requests: Request[]) {
  let worth = 0
  let best = 0
  let heavyScores = 0
  for (const request of requests) {
    const result = run(funnel, request)
    for (const item of result.shown) worth += request.worth[item]
    for (const value of topK(request.worth, 10).scores) best += value
    heavyScores += result.heavyScores
  }
  return { share: worth / best, heavyScores: heavyScores / requests.length }
}
