/** Watches a stream of numbers for a change of its mean. */
export interface ChangeDetector {
  /**
   * Takes the next value and says whether a change has now been detected. Throws a `RangeError` when
   * the value is not finite.
   */
  update(value: number): boolean
}
