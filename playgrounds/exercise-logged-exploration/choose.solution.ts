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
  const isDrawn = random() < epsilon
  const shown = isDrawn ? able[Math.floor(random() * able.length)] : best
  // However it was chosen: the best can also come out of the draw.
  const byDraw = epsilon / able.length
  const propensity = shown === best ? 1 - epsilon + byDraw : byDraw
  return { id: shown.id, propensity }
}
