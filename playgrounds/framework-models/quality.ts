import { topK } from 'shortlist/ml'
import type { Visit } from './world.ts'

/** Five episodes are listed: the true chance that the person chooses one of
 * them, mean over visits. The truth is known here, so luck plays no part. */
export function quality(visits: Visit[], scores: ArrayLike<number>[]) {
  const chances = visits.map((visit, row) => {
    const listed = Array.from(topK(scores[row], 5).indices)
    return listed.reduce((sum, video) => sum + visit.chances[video], 0)
  })
  return chances.reduce((sum, one) => sum + one, 0) / visits.length
}

/** What the best possible list has. */
export const ceiling = (visits: Visit[]) =>
  quality(
    visits,
    visits.map((visit) => visit.chances),
  )
