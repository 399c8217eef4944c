// Fails: every request gets a page of ten
// Each stage may use all that is left. After a late one, nothing is left for the check that may not be skipped.
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
  let left = budget

  /** What the stage makes of the ids; the ids as they are if it is late or fails. */
  function attempt(stage: Stage, ids: number[]): number[] {
    try {
      const reply = stage(ids, left)
      left -= reply.milliseconds
      return reply.ids?.length ? reply.ids : ids
    } catch {
      return ids
    }
  }

  const found = attempt(stages.retrieve, stages.popular)
  const ordered = attempt(stages.light, found)
  const ranked = attempt(stages.heavy, ordered)
  const shown = stages.inStock(ranked, left).ids ?? []
  return shown.slice(0, PAGE)
}
