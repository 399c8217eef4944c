/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's decomposition A = L L^T. Only the
 * lower triangle of A is read; it is overwritten by L, and b by x.
 *
 * @param matrix size * size numbers, row after row.
 */
export function solvePositiveDefinite(
  matrix: Float64Array,
  vector: Float64Array,
  size: number,
): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k] * matrix[j * size + k]
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * size + j]
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) vector[i] -= matrix[i * size + k] * vector[k]
    vector[i] /= matrix[i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) vector[i] -= matrix[k * size + i] * vector[k]
    vector[i] /= matrix[i * size + i]
  }
}
