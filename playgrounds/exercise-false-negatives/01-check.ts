// In-batch softmax without false negatives
// Your loss on batches that can be counted by hand, on random ones, and as a judge of two models.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { inBatchLoss } from './loss.ts'
import { drawBatches, type Knows } from './world.ts'

const within = 1e-9
/** A square of equal scores. */
const equal = (rows: number, score = 0) =>
  Array.from({ length: rows }, () =>
    Array.from({ length: rows }, () => score),
  )

show.check(
  'a batch of distinct, equally popular products is a plain softmax',
  () => inBatchLoss(equal(4), ['a', 'b', 'c', 'd'], [0.1, 0.1, 0.1, 0.1]),
  { equals: Math.log(4), within },
)
show.check(
  'the same product is no negative of itself',
  () => inBatchLoss(equal(3), ['a', 'a', 'b'], [0.1, 0.1, 0.1]),
  { equals: (2 * Math.log(2) + Math.log(3)) / 3, within },
)
/** The loss of the first row alone: the second is sure of its own product. */
const against = (share: number) =>
  inBatchLoss(
    [
      [0, 0],
      [-60, 0],
    ],
    ['chosen', 'other'],
    [0.1, share],
  ) * 2
show.check(
  'a popular negative counts less, since the batch holds it so often',
  () => ({ 'share 0.4': against(0.4), 'share 0.01': against(0.01) }),
  {
    equals: { 'share 0.4': Math.log(1.25), 'share 0.01': Math.log(11) },
    within,
  },
)
show.check(
  'nothing to choose between: no loss',
  () => inBatchLoss(equal(3, 7), ['a', 'a', 'a'], [0.5, 0.5, 0.5]),
  { equals: 0, within },
)
show.check(
  'large scores are no reason for NaN',
  () => inBatchLoss(equal(2, 2000), ['a', 'b'], [0.2, 0.2]),
  { equals: Math.log(2), within },
)

/** The words of the task, for scores that cannot overflow. */
function byTheWords(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  let total = 0
  products.forEach((chosen, i) => {
    let sum = 0
    products.forEach((other, j) => {
      if (j === i || other !== chosen)
        sum += Math.exp(scores[i][j]) / shares[j]
    })
    total -= Math.log(Math.exp(scores[i][i]) / shares[i] / sum)
  })
  return total / products.length
}
const random = createRandom(12)
const batches = Array.from({ length: 200 }, () => {
  const size = 1 + random.integer(0, 9)
  const catalog = Array.from({ length: 6 }, () =>
    random.uniform(0.001, 0.4),
  )
  const rows = Array.from({ length: size }, () => random.integer(0, 6))
  return {
    scores: equal(size).map((row) => row.map(() => random.normal(0, 2))),
    products: rows.map((product) => `product ${product}`),
    shares: rows.map((product) => catalog[product]),
  }
})
show.check(
  'agrees with the formula on 200 random batches',
  () => {
    for (const { scores, products, shares } of batches) {
      const yours = inBatchLoss(scores, products, shares)
      const formula = byTheWords(scores, products, shares)
      if (!(Math.abs(yours - formula) <= within)) {
        return { rows: products.length, yours, formula }
      }
    }
    return 'all of them'
  },
  { equals: 'all of them' },
)

/** The mean loss of a model over 200 batches of 32. */
const lossOf = (knows: Knows) =>
  drawBatches(4, knows).reduce(
    (sum, { scores, products, shares }) =>
      sum + inBatchLoss(scores, products, shares) / 200,
    0,
  )
show.check(
  'a model that knows the chances has less loss than one that knows the lift',
  () => ({ chances: lossOf('chances'), lift: lossOf('lift') }),
  {
    is: 'less for chances than for lift',
    passes: (seen) => seen.chances < seen.lift,
  },
)
