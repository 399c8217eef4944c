// Fails: the same product is no negative of itself
// Masked scores are set to 0. e^0 is 1, not 0: the false negative is still there.
export function inBatchLoss(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  const losses = products.map((chosen, i) => {
    const corrected = scores[i].map((score, j) =>
      j !== i && products[j] === chosen ? 0 : score - Math.log(shares[j]),
    )
    const most = Math.max(...corrected)
    const sum = corrected.reduce(
      (all, value) => all + Math.exp(value - most),
      0,
    )
    return most + Math.log(sum) - corrected[i]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
