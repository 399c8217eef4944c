// Fails: a batch of distinct, equally popular products is a plain softmax
// All rows with the chosen product are masked, the row itself among them: the choice is no
// longer one of the things to choose from, and the loss can fall below 0.
export function inBatchLoss(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  const losses = products.map((chosen, i) => {
    const corrected = scores[i].map(
      (score, j) => score - Math.log(shares[j]),
    )
    const rivals = corrected.filter((_, j) => products[j] !== chosen)
    const most = Math.max(...rivals)
    const sum = rivals.reduce(
      (all, value) => all + Math.exp(value - most),
      0,
    )
    return most + Math.log(sum) - corrected[i]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
