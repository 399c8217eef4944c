import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'

/**
 * Expected reciprocal of the rank at which a reader who goes down the list is satisfied.
 *
 * A document of grade g satisfies with probability R = (2^g - 1) / 2^maximumGrade, and the reader
 * stops there: ERR = Σ (1/r) R_r Π (1 - R_i) over ranks r, the product over the ranks i above r.
 * So, unlike with DCG, a document is worth less below a good one. 0 when nothing is relevant.
 *
 * Throws when a grade is negative, not finite or above `maximumGrade`, or `k` is not an integer of
 * at least 1.
 *
 * Source: O. Chapelle, D. Metzler, Y. Zhang and P. Grinspan, "Expected reciprocal rank for graded
 * relevance", CIKM 2009.
 *
 * @param relevances grade of each ranked document, best-ranked first
 * @param k how many places count, by default all
 * @param options.maximumGrade highest grade of the scale, by default 4
 *
 * @example
 * expectedReciprocalRank([3, 2, 4]) // 0.6331 = 7/16 + (9/16)(3/16) / 2 + (9/16)(13/16)(15/16) / 3
 */
export function expectedReciprocalRank(
  relevances: ArrayLike<number>,
  k?: number,
  { maximumGrade = 4 }: { maximumGrade?: number } = {},
): number {
  nonNegativeNumbers('relevances', relevances)
  if (k !== undefined) positiveInteger('k', k)
  positiveNumber('maximumGrade', maximumGrade)
  for (let place = 0; place < relevances.length; place++) {
    const grade = relevances[place]!
    if (grade > maximumGrade) {
      throw badArgument(`relevances[${place}]`, grade, `at most maximumGrade, ${maximumGrade}`)
    }
  }

  const depth = Math.min(k ?? relevances.length, relevances.length)
  let stillLooking = 1
  let sum = 0
  for (let place = 0; place < depth; place++) {
    const satisfied = (2 ** relevances[place]! - 1) / 2 ** maximumGrade
    sum += (stillLooking * satisfied) / (place + 1)
    stillLooking *= 1 - satisfied
  }
  return sum
}
