/** The click rate of an item, from what is known of it: how often it was
 * shown and clicked, and what a model of content expects. */
export type Estimate = (item: {
  shown: number
  clicks: number
  expected: number
}) => number

/** What happened. Nothing, if it was never shown. */
export const raw: Estimate = ({ shown, clicks }) =>
  shown === 0 ? 0 : clicks / shown

/** What items like it do. */
export const content: Estimate = ({ expected }) => expected

/** Both: as if, before its first impression, the item had been shown so
 * many times to people who clicked as expected. */
export const blend =
  (weight: number): Estimate =>
  ({ shown, clicks, expected }) =>
    (clicks + weight * expected) / (shown + weight)

/** What your team does. */
export const yours: Estimate = raw

// Try: content, blend(10), blend(90), blend(1000). Or only trust the item
// once it has been shown enough; is the step better than the slope?
//
//   (item) => (item.shown < 100 ? content(item) : raw(item))
