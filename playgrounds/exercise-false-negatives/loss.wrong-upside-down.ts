// Fails: a popular negative counts less, since the batch holds it so often
// ln of the share is added: popular products, drawn too often, are now pushed down twice.
export function inBatchLoss(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  const losses = products.map((chosen, i) => {
    const corrected = scores[i].map(
      (score, j) => score + Math.log(shares[j]),
    )
    const rivals = corrected.filter(
      (_, j) => j === i || products[j] !== chosen,
    )
    const most = Math.max(...rivals)
    const sum = rivals.reduce(
      (all, value) => all + Math.exp(value - most),
      0,
    )
    return most + Math.log(sum) - corrected[i]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
