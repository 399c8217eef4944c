import type { ScoresByClass } from './scores-by-class.ts'

/**
 * Visits every distinct score from the highest to the lowest, with the number of rows of each class
 * that score at least as much: the true and the false positives when that score is the threshold.
 */
export function eachThreshold(
  { negatives, positives }: ScoresByClass,
  visit: (threshold: number, truePositives: number, falsePositives: number) => void,
): void {
  let negative = negatives.length - 1
  let positive = positives.length - 1
  while (negative >= 0 || positive >= 0) {
    const highestNegative = negative >= 0 ? negatives[negative]! : -Infinity
    const highestPositive = positive >= 0 ? positives[positive]! : -Infinity
    const threshold = Math.max(highestNegative, highestPositive)
    while (negative >= 0 && negatives[negative] === threshold) negative--
    while (positive >= 0 && positives[positive] === threshold) positive--
    visit(threshold, positives.length - 1 - positive, negatives.length - 1 - negative)
  }
}
