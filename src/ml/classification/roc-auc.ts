import { scoresByClass } from './scores-by-class.ts'

/**
 * Area under the ROC curve: the chance that a random positive scores above a random negative.
 *
 * AUC = (number of pairs with positive > negative + half the pairs with positive = negative) /
 * (positives · negatives). Tied scores thus count half, which is what mid-ranks give in the
 * Mann-Whitney U statistic. 1 is a perfect order, 0.5 no better than chance.
 *
 * Costs one sort of the scores plus one merge.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a score is not finite, or one of
 * the classes has no row (the area is undefined).
 *
 * Source: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating
 * characteristic (ROC) curve", Radiology 143 (1982).
 *
 * @param labels 0 or 1 for each row
 * @param scores any finite number for each row, higher for likelier positives
 *
 * @example
 * rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // 0.75
 */
export function rocAuc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const { negatives, positives } = scoresByClass(labels, scores)
  let below = 0
  let notAbove = 0
  let pairsWon = 0
  // Both arrays ascend, so the two counts of negatives only ever grow.
  for (const score of positives) {
    while (below < negatives.length && negatives[below]! < score) below++
    if (notAbove < below) notAbove = below
    while (notAbove < negatives.length && negatives[notAbove]! <= score) notAbove++
    pairsWon += (below + notAbove) / 2
  }
  return pairsWon / (positives.length * negatives.length)
}
