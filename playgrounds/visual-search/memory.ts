/**
 * A memory on top of a ranker: what did people click who searched with a
 * photo like this one? It is the visual form of the click rate of a query.
 */
import { exactTopK, sigmoid, topK } from 'shortlist/ml'
import type { Encoder } from './encoder.ts'
import type { Ranker } from './models.ts'
import type { Site } from './site.ts'

/** Photos this near to one of the log remember its click. */
const NEAR = 0.8
const STRENGTH = 2
/** Listings of the ranker below that a memory may reorder. */
const REACH = 20

export function withMemory(
  name: string,
  base: Ranker,
  site: Site,
  rows: readonly number[],
  encoder: Encoder,
): Ranker {
  const past = encoder.embed(rows.map((row) => site.rows[row].picture))
  /** What the clicks on photos like this one add to a listing. */
  function bonuses(picture: Float64Array): Map<number, number> {
    const like = exactTopK(encoder.embedOne(picture), past, 3)
    const bonus = new Map<number, number>()
    like.indices.forEach((place, i) => {
      const { clicked } = site.rows[rows[place]]
      const alike = Math.max(0, like.scores[i] - NEAR) / (1 - NEAR)
      const sum = bonus.get(clicked) ?? 0
      bonus.set(clicked, sum + STRENGTH * alike ** 2)
    })
    return bonus
  }
  const score: Ranker['score'] = (picture, listings) => {
    const bonus = bonuses(picture)
    return base
      .score(picture, listings)
      .map((own, i) => sigmoid(own) + (bonus.get(listings[i]) ?? 0))
  }
  return {
    ...base,
    name,
    score,
    search(picture, size) {
      const near = base.search(picture, Math.max(size, REACH))
      const remembered = bonuses(picture).keys()
      const listings = [...new Set([...near, ...remembered])]
      const { indices } = topK(score(picture, listings), size)
      return Int32Array.from(indices, (place) => listings[place])
    },
  }
}
