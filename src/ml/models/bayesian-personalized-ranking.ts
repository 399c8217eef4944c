import type { Random } from '../random/index.ts'
import type { PartnerLists } from './interactions.ts'

/**
 * One epoch of BPR: as many steps as there are user-item pairs. Each draws one of the pairs (u, i) and
 * an item j that u has nothing to do with, and goes down the gradient of
 * -log sigmoid(x_u . y_i + b_i - x_u . y_j - b_j) + l2 / 2 * squares (Rendle et al., UAI 2009).
 *
 * The last coordinate is for the biases: it is 1 in user vectors and b in item vectors, so that the
 * inner product holds all of the score.
 *
 * @returns the mean of -log sigmoid over the steps; 0 if every user has every item.
 */
export function bprEpoch(
  lists: PartnerLists,
  itemCount: number,
  userVectors: Float64Array,
  itemVectors: Float64Array,
  size: number,
  learningRate: number,
  l2: number,
  random: Random,
): number {
  const { rowStarts, partners } = lists
  const userOf = new Int32Array(partners.length)
  const known = Array.from({ length: lists.rows }, (_, user) => {
    userOf.fill(user, rowStarts[user], rowStarts[user + 1])
    return new Set(partners.subarray(rowStarts[user], rowStarts[user + 1]))
  })
  let loss = 0
  let steps = 0
  for (let step = 0; step < partners.length; step++) {
    const pair = random.integer(0, partners.length)
    const user = userOf[pair]
    if (known[user].size === itemCount) continue
    let other = random.integer(0, itemCount)
    while (known[user].has(other)) other = random.integer(0, itemCount)
    const u = user * size
    const i = partners[pair] * size
    const j = other * size
    let margin = 0
    for (let f = 0; f < size; f++)
      margin += userVectors[u + f] * (itemVectors[i + f] - itemVectors[j + f])
    loss += Math.log1p(Math.exp(-margin))
    steps++
    const pull = 1 / (1 + Math.exp(margin))
    for (let f = 0; f < size; f++) {
      const x = userVectors[u + f]
      const chosen = itemVectors[i + f]
      const passed = itemVectors[j + f]
      if (f < size - 1) userVectors[u + f] += learningRate * (pull * (chosen - passed) - l2 * x)
      itemVectors[i + f] += learningRate * (pull * x - l2 * chosen)
      itemVectors[j + f] += learningRate * (-pull * x - l2 * passed)
    }
  }
  return steps === 0 ? 0 : loss / steps
}
