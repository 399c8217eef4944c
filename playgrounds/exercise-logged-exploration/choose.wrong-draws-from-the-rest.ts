// Fails: with epsilon 1 everything in stock is equally likely
// Explores among the others only: consistent with its log, but not the policy that was asked for, and at epsilon 1 it never shows the best.
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
  const others = able.length > 1 ? able.slice(1) : able
  const shown = isDrawn
    ? others[Math.floor(random() * others.length)]
    : best
  const propensity = shown === best ? 1 - epsilon : epsilon / others.length
  return { id: shown.id, propensity }
}
