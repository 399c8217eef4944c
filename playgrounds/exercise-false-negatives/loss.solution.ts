export function inBatchLoss(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  const losses = products.map((chosen, i) => {
    const corrected = scores[i].map(
      (score, j) => score - Math.log(shares[j]),
    )
    const rivals = corrected.filter(
      (_, j) => j === i || products[j] !== chosen,
    )
    return logSumExp(rivals) - corrected[i]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** ln Σ e^value, with the largest taken out so that nothing overflows. */
function logSumExp(values: number[]): number {
  const most = Math.max(...values)
  return (
    most +
    Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
  )
}
