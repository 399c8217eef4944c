import { oneOf } from '../checks/one-of.ts'

/**
 * What a document of a given relevance is worth: `'exponential'`, 2^relevance - 1, which sets highly
 * relevant documents far above the rest, or `'linear'`, the relevance itself. Equal for 0 and 1.
 */
export type Gain = 'exponential' | 'linear'

/** The gain of each relevance. Throws when `gain` is neither of the two. */
export function gains(relevances: ArrayLike<number>, gain: Gain): Float64Array {
  oneOf('gain', gain, ['exponential', 'linear'])
  const values = new Float64Array(relevances)
  if (gain === 'exponential') {
    for (let index = 0; index < values.length; index++) {
      // Most documents are irrelevant, and powers are slow.
      if (values[index] !== 0) values[index] = 2 ** values[index]! - 1
    }
  }
  return values
}
