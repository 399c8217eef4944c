// One request, `budget` milliseconds. A stage gets ids and how long you wait for it. It
// replies in time; or it is late: ids is null, and you have waited exactly that long. It
// may also throw, at once. retrieve finds ids (it ignores those it gets; sometimes there
// are none); light and heavy put them in a better order, heavy in the best. inStock
// drops what is sold out: nothing may be shown without it. It takes at most STOCK_MS
// and never throws. `popular` are ids for everybody; they are there at no cost.
// Returns PAGE ids, best first.

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
  // So far: everybody is waited for, as long as a whole request may take.
  const found = stages.retrieve([], budget).ids ?? stages.popular
  const ordered = stages.light(found, budget).ids ?? found
  const ranked = stages.heavy(ordered, budget).ids ?? ordered
  const shown = stages.inStock(ranked, budget).ids ?? []
  return shown.slice(0, PAGE)
}
