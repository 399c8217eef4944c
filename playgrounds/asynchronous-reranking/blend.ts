/** The score of an item on a page that does not wait for the heavy ranker.
 * @param light what the light ranker says now
 * @param stored what the heavy ranker said after the last request, undefined
 * if the item was not there */
export function blend(light: number, stored: number | undefined): number {
  return stored ?? light
}

// Try: stored === undefined ? light : 0.7 * stored + 0.4 * light
// or, what hides the light ranker's news, stored ?? -Infinity.
