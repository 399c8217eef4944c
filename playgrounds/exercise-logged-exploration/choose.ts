// One place on a page. `candidates`: what could be shown, with the ranker's score and
// whether it is in stock. Sold-out items are never shown. With chance epsilon one of the
// others is drawn, each equally likely, the best one too; otherwise the best is shown.
// Returns what is shown and its propensity: the chance, over all draws, with which this
// page would show that item. `random` gives numbers from 0 to 1. Scores differ, and
// something is in stock.

export interface Candidate {
  id: string
  score: number
  inStock: boolean
}

export interface Shown {
  id: string
  propensity: number
}

export function choose(
  candidates: Candidate[],
  epsilon: number,
  random: () => number,
): Shown {
  const [best] = candidates
    .filter(({ inStock }) => inStock)
    .toSorted((a, b) => b.score - a.score)
  // So far: what is drawn and sold out is replaced by the best; and the log says which way
  // we went, not how likely the item was.
  if (random() >= epsilon) return { id: best.id, propensity: 1 - epsilon }
  const drawn = candidates[Math.floor(random() * candidates.length)]
  const shown = drawn.inStock ? drawn : best
  return { id: shown.id, propensity: epsilon / candidates.length }
}
