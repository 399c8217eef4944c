/** Impressions with what came of them in the end: no label is missing. */
import { createRandom, matrix } from 'shortlist/ml'
import { createWorld } from './create-world.ts'
import { drawImpression } from './log.ts'
import type { WorldSettings } from './world.ts'

export function drawImpressions(
  settings: Partial<WorldSettings>,
  count: number,
  stream: number,
) {
  const world = createWorld({ ...settings, drift: 0 })
  const random = createRandom(1000 * world.settings.seed + 500 + stream)
  const rows = Array.from({ length: count }, () => {
    const { ad, who, clicked, converts } = drawImpression(world, 0, random)
    return {
      ...who,
      advertiser: ad.id,
      clicked: clicked ? 1 : 0,
      converts: converts ? 1 : 0,
      truth: world.truth(who, ad.id, 0),
    }
  })
  return rows
}

export type Impression = ReturnType<typeof drawImpressions>[0]

/** Numbers and ids, for networks. */
export const networkFeatures = (rows: readonly Impression[]) => ({
  numeric: matrix(
    rows.map(({ intent, recency, mobile }) => [
      intent,
      Math.exp(-recency / 3),
      mobile,
    ]),
  ),
  categories: [
    rows.map(({ advertiser }) => advertiser),
    rows.map(({ segment }) => segment),
  ],
})
