import { units } from 'shortlist/ml'

/** What you would ask or assume aloud. Every number here is assumed. */
export const assumptions = {
  /** People who come on a day. */
  people: units.users(50e6),
  requestsPerPerson: 8,
  /** The busiest second over the mean second. */
  peakFactor: 3,
  latency: units.milliseconds(150),
  items: units.items(20e6),
  /** Numbers in the vector of an item, and bytes for each. */
  dimension: 128,
  bytesPerNumber: units.bytes(4),
  /** Neighbors an item has in the graph index. */
  neighbors: 16,
  /** Items shown for a request, and scored by the heavy model. */
  shown: 10,
  scored: 300,
  /** Core time of one heavy score. */
  score: units.milliseconds(0.1),
  /** Days of log that training reads, and bytes of a row. */
  window: units.days(30),
  bytesPerRow: units.kilobytes(1),
  /** Share of rows with a positive label; share of the others kept. */
  positiveShare: 0.03,
  negativesKept: 1,
}

// Try: negativesKept 0.1. What gets smaller, and what must be corrected?
// Try: bytesPerNumber units.bytes(1). Does the index fit one machine?
// Try: scored 1500. Which number says that a light ranker is needed?
