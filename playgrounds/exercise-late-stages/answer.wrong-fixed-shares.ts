// Fails: what one stage leaves over, the next may use
// A time-out for each stage, and they add up: safe, and a quick retrieval leaves time that nobody may use.
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
  const share = (percent: number) => ((budget - STOCK_MS) * percent) / 100

  /** What the stage makes of the ids; the ids as they are if it is late or fails. */
  function attempt(
    stage: Stage,
    ids: number[],
    patience: number,
  ): number[] {
    try {
      const reply = stage(ids, patience)
      return reply.ids?.length ? reply.ids : ids
    } catch {
      return ids
    }
  }

  const found = attempt(stages.retrieve, stages.popular, share(30))
  const ordered = attempt(stages.light, found, share(15))
  const ranked = attempt(stages.heavy, ordered, share(55))
  const shown = stages.inStock(ranked, STOCK_MS).ids ?? []
  return shown.slice(0, PAGE)
}
