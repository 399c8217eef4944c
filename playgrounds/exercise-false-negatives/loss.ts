// A batch of choices: person i chose product `products[i]`.
// `scores[i][j]` is the score of person i for the product of row j.
// `shares[j]` is the share of that product among all choices (above 0).
// In-batch softmax, the mean over rows i of −ln(e^t(i, i) / Σ_j e^t(i, j)),
// with t(i, j) = scores[i][j] − ln(shares[j]). The sum runs over row i itself and over all
// rows with another product: the same product is no negative of itself.
// Scores may be as large as some thousand.

export function inBatchLoss(
  scores: number[][],
  products: string[],
  shares: number[],
): number {
  // So far: every other row is a negative, and all are equally popular.
  let total = 0
  for (let i = 0; i < products.length; i++) {
    const chances = scores[i].map((score) => Math.exp(score))
    const sum = chances.reduce((all, chance) => all + chance, 0)
    total -= Math.log(chances[i] / sum)
  }
  return total / shares.length
}
