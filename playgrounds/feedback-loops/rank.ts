import type { Record } from './world.ts'

/**
 * By what the items are ordered each morning: the higher, the further up.
 *
 * `clicks` and `shown` are counted over the whole log. As it stands it is
 * popularity, the feature that every ranker has.
 */
export function score(item: Record): number {
  return item.clicks
}

// Try: the rate, with ten imagined impressions to begin with.
//
//   return (item.clicks + 1) / (item.shown + 10)
//
// Then be hopeful about what was shown little, with item.clicks + 5.
