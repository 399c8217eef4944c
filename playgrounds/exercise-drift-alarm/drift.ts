// One feature. `reference`: its values in training; `today`: those of a day, sometimes
// 60 of them and sometimes thousands. psi compares their shares in ten bins,
//   Σ (today − reference) · ln(today / reference),
// with the bins cut so that each holds about a tenth of the *reference*, the outer ones
// open to infinity. An empty bin must neither be infinite nor go unnoticed.
// rings: whether to wake somebody. Quiet on days like the reference, also on small ones.

export const BINS = 10

export function psi(reference: number[], today: number[]): number {
  // So far: ten bins of equal width between the smallest and the largest value.
  const low = Math.min(...reference)
  const width = (Math.max(...reference) - low) / BINS
  const bin = (value: number) => Math.floor((value - low) / width)
  const before = shares(reference.map(bin))
  const now = shares(today.map(bin))
  return before.reduce(
    (sum, share, i) => sum + (now[i] - share) * Math.log(now[i] / share),
    0,
  )
}

export function rings(reference: number[], today: number[]): boolean {
  return psi(reference, today) > 0.1
}

/** Share of the values in each bin, given the number of each value's bin. */
function shares(bins: number[]): number[] {
  const counts = new Array<number>(BINS).fill(0)
  for (const bin of bins) counts[bin]++
  return counts.map((count) => count / bins.length)
}
