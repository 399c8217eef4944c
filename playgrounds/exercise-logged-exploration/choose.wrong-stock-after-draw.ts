// Fails: the logged propensity is how often the item is shown
// Draws among all and falls back to the best if the item is sold out: that makes the best likelier than its log says.
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
  const able = candidates
    .filter(({ inStock }) => inStock)
    .toSorted((a, b) => b.score - a.score)
  const [best] = able
  const drawn = candidates[Math.floor(random() * candidates.length)]
  const isDrawn = random() < epsilon
  const shown = isDrawn && drawn.inStock ? drawn : best
  // However it was chosen: the best can also come out of the draw.
  const byDraw = epsilon / candidates.length
  const propensity = shown.id === best.id ? 1 - epsilon + byDraw : byDraw
  return { id: shown.id, propensity }
}
