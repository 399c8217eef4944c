export const BINS = 10

export function psi(reference: number[], today: number[]): number {
  const edges = upperEdges(reference)
  const bin = (value: number) => {
    const found = edges.findIndex((edge) => value <= edge)
    return found === -1 ? edges.length : found
  }
  const before = shares(reference.map(bin))
  const now = shares(today.map(bin))
  return before.reduce(
    (sum, share, i) => sum + (now[i] - share) * Math.log(now[i] / share),
    0,
  )
}

export function rings(reference: number[], today: number[]): boolean {
  // Without drift, psi · n is about chi-square with BINS − 1 degrees of freedom;
  // one day in a hundred is above 21.7.
  const noise = 21.7 * (1 / reference.length + 1 / today.length)
  return psi(reference, today) > Math.max(0.1, noise)
}

/** The upper edges of all bins but the last. Values that are very common make edges equal: one edge. */
function upperEdges(reference: number[]): number[] {
  const sorted = reference.toSorted((a, b) => a - b)
  const edges = Array.from(
    { length: BINS - 1 },
    (_, i) => sorted[Math.floor(((i + 1) / BINS) * sorted.length) - 1],
  )
  return [...new Set(edges)]
}

/** Share of the values in each bin, given the number of each value's bin. */
function shares(bins: number[]): number[] {
  const counts = new Array<number>(BINS).fill(0)
  for (const bin of bins) counts[bin]++
  // Half a value in an empty bin: finite, and smaller the more values there are.
  return counts.map((count) => (count || 0.5) / bins.length)
}
