export function ndcg(grades: number[], k: number): number {
  const best = dcg(
    grades.toSorted((a, b) => b - a),
    k,
  )
  return best === 0 ? 0 : dcg(grades, k) / best
}

function dcg(grades: number[], k: number): number {
  return grades
    .slice(0, k)
    .reduce(
      (sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2),
      0,
    )
}
