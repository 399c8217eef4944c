// Fails: an item has one propensity, however it was chosen
// Logs the chance of the branch that was taken; the best item gets two different propensities for the same page.
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
  const propensity = isDrawn ? epsilon / able.length : 1 - epsilon
  return { id: shown.id, propensity }
}
