/**
 * Adds the LambdaRank derivatives of one query to `gradients` and `hessians`, and returns the
 * query's NDCG at its current order; undefined (and nothing added) if no document is relevant.
 *
 * For each pair with label_i > label_j, with rho = 1 / (1 + e^(score_i - score_j)) and delta the
 * change of NDCG if the two swapped places,
 *
 *     gradient_i -= delta * rho     hessian_i += delta * rho * (1 - rho)
 *     gradient_j += delta * rho     hessian_j += delta * rho * (1 - rho)
 *
 * (Burges, "From RankNet to LambdaRank to LambdaMART", 2010). The gain of a label is 2^label - 1, the
 * discount of place p (from 1) is 1 / log2(p + 1), and 0 beyond the cutoff. Documents with equal
 * scores stand in the order of their rows.
 *
 * @param rows the query's rows of `labels` and `scores`.
 */
export function lambdaGradients(
  rows: Int32Array,
  labels: ArrayLike<number>,
  scores: Float64Array,
  cutoff: number,
  gradients: Float64Array,
  hessians: Float64Array,
): number | undefined {
  const size = rows.length
  const order = rows.slice().sort((a, b) => scores[b] - scores[a] || a - b)
  const gains = Float64Array.from(order, (row) => 2 ** labels[row] - 1)
  const discounts = Float64Array.from(order, (_, place) =>
    place < cutoff ? 1 / Math.log2(place + 2) : 0,
  )
  const idealGains = gains.slice().sort().reverse()
  let dcg = 0
  let ideal = 0
  for (let place = 0; place < size; place++) {
    dcg += gains[place] * discounts[place]
    ideal += idealGains[place] * discounts[place]
  }
  if (ideal === 0) return undefined
  // Below the cutoff discounts are all 0 and swaps change nothing: the upper place stops there.
  const places = Math.min(size, cutoff)
  for (let upper = 0; upper < places; upper++) {
    for (let lower = upper + 1; lower < size; lower++) {
      if (gains[upper] === gains[lower]) continue
      const upperIsBetter = gains[upper] > gains[lower]
      const better = order[upperIsBetter ? upper : lower]
      const worse = order[upperIsBetter ? lower : upper]
      const gainDifference = Math.abs(gains[upper] - gains[lower])
      const delta = (gainDifference * (discounts[upper] - discounts[lower])) / ideal
      const rho = 1 / (1 + Math.exp(scores[better] - scores[worse]))
      const force = delta * rho
      const bend = force * (1 - rho)
      gradients[better] -= force
      gradients[worse] += force
      hessians[better] += bend
      hessians[worse] += bend
    }
  }
  return dcg / ideal
}
