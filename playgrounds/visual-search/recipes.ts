/** The rankers among which a metric picks, each learnt from some rows. */
import { colorHistogram, rawPixels } from './baselines.ts'
import { withMemory } from './memory.ts'
import {
  embedding,
  learn,
  learnReranker,
  reranked,
  type Ranker,
} from './models.ts'
import type { Encoder } from './encoder.ts'
import type { Site } from './site.ts'

export const recipes = [
  'color histogram',
  'raw pixels',
  'embedding',
  're-ranker taught by clicks',
  're-ranker taught by raters',
  'the same + memory of clicks',
] as const
export type Recipe = (typeof recipes)[number]

/** The encoder that finds candidates, and every ranker on top of it. */
export function cook(site: Site, rows: readonly number[]) {
  const encoder = learn(site, rows)
  const taught = (teacher: 'clicks' | 'raters') =>
    reranked(
      `re-ranker taught by ${teacher}`,
      site,
      encoder,
      learnReranker(site, rows, encoder, teacher),
    )
  const best = taught('raters')
  const rankers: Record<Recipe, Ranker> = {
    'color histogram': colorHistogram(site),
    'raw pixels': rawPixels(site),
    embedding: embedding('embedding', site, encoder),
    're-ranker taught by clicks': taught('clicks'),
    're-ranker taught by raters': best,
    'the same + memory of clicks': withMemory(
      'the same + memory of clicks',
      best,
      site,
      rows,
      encoder,
    ),
  }
  return { encoder, rankers }
}

export type Kitchen = { encoder: Encoder; rankers: Record<Recipe, Ranker> }
