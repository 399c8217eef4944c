/**
 * Throws a `RangeError` unless 0/1 `labels` hold both classes; returns how many of each there are.
 *
 * @example
 * bothClasses('labels', [0, 1, 1]) // { negatives: 1, positives: 2 }
 */
export function bothClasses(
  name: string,
  labels: ArrayLike<number>,
): { negatives: number; positives: number } {
  let positives = 0
  for (let index = 0; index < labels.length; index++) positives += labels[index]!
  const negatives = labels.length - positives
  if (positives === 0 || negatives === 0) {
    throw new RangeError(
      `${name} has ${positives} ones and ${negatives} zeros; expected at least one of each`,
    )
  }
  return { negatives, positives }
}
