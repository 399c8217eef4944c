/**
 * How good are predicted chances, on rows with their clicks?
 *
 * This is what models are compared by before a launch, so it decides what
 * the auction is told. The higher the better.
 */
import * as ml from 'shortlist/ml'

export function metric(
  clicked: readonly number[],
  chances: ArrayLike<number>,
): number {
  // Log loss, relative to knowing the base rate and no more. It asks for
  // the right order and for the right level.
  return 1 - ml.normalizedEntropy(clicked, chances)
}

// Try one of these in the place of the line above.
//
//   return ml.rocAuc(clicked, chances)                    the order alone
//   return -Math.abs(Math.log(ml.calibrationRatio(clicked, chances)))
//                                                         the level alone
//   return -ml.expectedCalibrationError(clicked, chances)
//
// The first does not see a model that is too high everywhere, the second
// does not see one that tells no ad from another.
