/** Says whether an earlier or later visit of a user, `other`, may count in
 * the feature of the visit that is scored. Both are days; a purchase of day
 * d stands in the tables from day d + delay + 1 on. */
export type Join = (visit: number, other: number, delay: number) => boolean

/** One line a user, computed last night over the whole log. */
export const wholeLog: Join = () => true

/** The same, with the visit's own label taken out. */
export const otherVisits: Join = (visit, other) => other !== visit

/** Only what had happened before the visit. */
export const asOfEvent: Join = (visit, other) => other < visit

/** Only what had happened and had arrived before the visit: what serving
 * has. */
export const asOfArrival: Join = (visit, other, delay) =>
  other + delay < visit

/** What your team does. */
export const yours: Join = wholeLog

// Try: otherVisits, asOfEvent, asOfArrival. Or be careful, and wait longer
// than you need to; what does that cost?
//
//   (visit, other) => other + 7 < visit
