// Fails: what was left below k counts against the list
// The ideal order is taken of the first k only: a list that left the best result out scores 1.
export function ndcg(grades: number[], k: number): number {
  const top = grades.slice(0, k)
  const best = dcg(top.toSorted((a, b) => b - a))
  return best === 0 ? 0 : dcg(top) / best
}

function dcg(grades: number[]): number {
  return grades.reduce(
    (sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2),
    0,
  )
}
