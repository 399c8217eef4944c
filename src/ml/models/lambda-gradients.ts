/** What LambdaRank knows of one query before there are scores. */
export type LambdaQuery = {
  /** Its rows of labels and scores; `lambdaGradients` leaves them in the order of the scores. */
  readonly order: Int32Array
  /** Its DCG in the best order. */
  readonly ideal: number
}

/** What LambdaRank knows of all queries before there are scores, and room to work in. */
export type LambdaQueries = {
  readonly queries: readonly LambdaQuery[]
  readonly cutoff: number
  /** 2^label - 1, one a row. */
  readonly gains: Float64Array
  /** One a place: 1 / log2(place + 2), and 0 beyond the cutoff. */
  readonly discounts: Float64Array
  /** Of the query at hand, by place: score, gain, and the derivatives so far. */
  readonly places: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
}

/** Sorts rows by query and computes what stays the same while a model learns. */
export function lambdaQueries(
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  cutoff: number,
): LambdaQueries {
  const members = new Map<number, number[]>()
  for (let row = 0; row < labels.length; row++) {
    const rows = members.get(groups[row])
    if (rows) rows.push(row)
    else members.set(groups[row], [row])
  }
  let longest = 0
  for (const rows of members.values()) longest = Math.max(longest, rows.length)
  const gains = Float64Array.from(labels, (label) => 2 ** label - 1)
  const discounts = Float64Array.from({ length: longest }, (_, place) =>
    place < cutoff ? 1 / Math.log2(place + 2) : 0,
  )
  const queries = Array.from(members.values(), (rows) => {
    const best = Float64Array.from(rows, (row) => gains[row])
      .sort()
      .reverse()
    let ideal = 0
    for (let place = 0; place < best.length; place++) ideal += best[place] * discounts[place]
    return { order: Int32Array.from(rows), ideal }
  })
  const room = () => new Float64Array(longest)
  return { queries, cutoff, gains, discounts, places: [room(), room(), room(), room()] }
}

/**
 * Writes the LambdaRank derivatives of one query to `gradients` and `hessians`, and returns the
 * query's NDCG at its current order; undefined (and nothing written) if no document is relevant.
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
 */
export function lambdaGradients(
  { order, ideal }: LambdaQuery,
  { cutoff, gains: gainOf, discounts, places }: LambdaQueries,
  scoreOf: Float64Array,
  gradients: Float64Array,
  hessians: Float64Array,
): number | undefined {
  if (ideal === 0) return undefined
  const size = order.length
  const [scores, gains, forces, bends] = places
  sortByScore(order, scoreOf)
  let dcg = 0
  for (let place = 0; place < size; place++) {
    const row = order[place]
    scores[place] = scoreOf[row]
    gains[place] = gainOf[row]
    forces[place] = 0
    bends[place] = 0
    dcg += gains[place] * discounts[place]
  }
  // Below the cutoff discounts are all 0 and swaps change nothing: the upper place stops there.
  const last = Math.min(size, cutoff)
  for (let upper = 0; upper < last; upper++) {
    const gain = gains[upper]
    const score = scores[upper]
    const discount = discounts[upper]
    let upperForce = forces[upper]
    let upperBend = bends[upper]
    for (let lower = upper + 1; lower < size; lower++) {
      const difference = gain - gains[lower]
      if (difference === 0) continue
      const delta = (Math.abs(difference) * (discount - discounts[lower])) / ideal
      // By how much the better one leads.
      const lead = difference > 0 ? score - scores[lower] : scores[lower] - score
      const rho = 1 / (1 + Math.exp(lead))
      const force = delta * rho
      const bend = force * (1 - rho)
      const signed = difference > 0 ? force : -force
      upperForce -= signed
      forces[lower] += signed
      upperBend += bend
      bends[lower] += bend
    }
    forces[upper] = upperForce
    bends[upper] = upperBend
  }
  for (let place = 0; place < size; place++) {
    gradients[order[place]] = forces[place]
    hessians[order[place]] = bends[place]
  }
  return dcg / ideal
}

/** Above so many rows, moving them one by one takes longer than a general sort. */
const FEW = 64

/** Sorts rows by score, the largest first, equal scores by row. */
function sortByScore(order: Int32Array, scores: Float64Array): void {
  if (order.length > FEW) {
    order.sort((a, b) => scores[b] - scores[a] || a - b)
    return
  }
  // From tree to tree little changes its place.
  for (let end = 1; end < order.length; end++) {
    const row = order[end]
    const score = scores[row]
    let place = end
    for (; place > 0; place--) {
      const other = order[place - 1]
      if (scores[other] > score || (scores[other] === score && other < row)) break
      order[place] = other
    }
    order[place] = row
  }
}
