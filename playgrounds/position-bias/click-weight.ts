/**
 * How much a click counts when documents are scored by their clicks.
 *
 * A document's score is the sum of its weighted clicks over its
 * impressions. `examination[p]` is the chance that somebody looks at
 * position p, 1 on top, as estimated from the log itself.
 *
 * With a power of 0 a click is a click, wherever it happened.
 */
const POWER = 0

export function clickWeight(
  position: number,
  examination: readonly number[],
): number {
  return 1 / examination[position] ** POWER
}

// Try: POWER = 1. A click where half as many look counts twice: the
// inverse propensity weight.
//
// Then 2 and 3. A wrong weight gets worse than none.
