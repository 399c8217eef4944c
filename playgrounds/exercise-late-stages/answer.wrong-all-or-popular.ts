// Fails: a late heavy ranker leaves the light order
// One try around everything and one fallback: what the stages before the late one have done is thrown away.
export const PAGE = 10
export const STOCK_MS = 12

export interface Reply {
  ids: number[] | null
  milliseconds: number
}
export type Stage = (ids: number[], patience: number) => Reply
export interface Stages {
  retrieve: Stage
  light: Stage
  heavy: Stage
  inStock: Stage
  popular: number[]
}

export function answer(stages: Stages, budget: number): number[] {
  let left = budget - STOCK_MS

  function call(stage: Stage, ids: number[]): number[] {
    const reply = stage(ids, left)
    left -= reply.milliseconds
    if (!reply.ids?.length) throw new Error('late')
    return reply.ids
  }

  let ranked = stages.popular
  try {
    const found = call(stages.retrieve, [])
    ranked = call(stages.heavy, call(stages.light, found))
  } catch {
    // The popular ones, then.
  }
  const shown = stages.inStock(ranked, STOCK_MS).ids ?? []
  return shown.slice(0, PAGE)
}
