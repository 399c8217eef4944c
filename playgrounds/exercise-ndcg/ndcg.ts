// Grades of a result list, best place first: 0 is useless, 3 is what was asked for.
// NDCG@k: the discounted gain of the first k, as a share of what the best order of the
// same grades would have. Gain 2^grade − 1, discount log2(place + 1), places from 1.

export function ndcg(grades: number[], k: number): number {
  // So far: the share of useful results in the first k. It does not care for their order.
  const top = grades.slice(0, k)
  return top.filter((grade) => grade > 0).length / k
}
