import { pairwiseModels } from './pairwise.ts'
import { labelled } from './rows.ts'
import type { Rung } from './rung.ts'
import { fitTowers } from './towers.ts'
import { fitTransformer } from './transformer.ts'
import type { Visit } from './world.ts'

export const ladder = [
  ...Object.keys(pairwiseModels),
  'two towers',
  'Transformer',
]

/** What the last world gave, for model after model to learn from. */
let last:
  | ({ visits: Visit[]; seed: number } & ReturnType<typeof labelled>)
  | undefined
function lessons(visits: Visit[], seed: number) {
  if (last?.visits !== visits || last.seed !== seed) {
    last = { visits, seed, ...labelled(visits, seed) }
  }
  return last
}

/** Trains one of them. */
export function train(name: string, visits: Visit[], seed: number): Rung {
  if (name === 'two towers') return fitTowers(visits)
  if (name === 'Transformer') return fitTransformer(visits)
  return pairwiseModels[name as keyof typeof pairwiseModels](
    lessons(visits, seed),
  )
}
