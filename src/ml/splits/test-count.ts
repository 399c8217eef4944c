import { openShare } from '../checks/open-share.ts'

/**
 * How many of `count` units go to the test side: the share rounded to the nearest integer, but at
 * least one on either side.
 *
 * Throws when the share is not strictly between 0 and 1, or fewer than two units are to be split.
 */
export function testCount(unit: string, count: number, testShare: number): number {
  openShare('testShare', testShare)
  if (count < 2) throw new RangeError(`cannot split ${count} ${unit}; expected at least 2`)
  return Math.min(count - 1, Math.max(1, Math.round(count * testShare)))
}
