/**
 * How big the platform is. Every number here is assumed: an interviewer
 * would give some of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  requestsPerDay: 10e9, // ad requests
  peakFactor: 3, // the busiest second, over the mean second
  ads: 1e6, // live
  eligible: 10e3, // after targeting, budget and policy
  lightScores: 10e3, // scored by the light model, for a request
  heavyScores: 100, // scored by the heavy model, for a request
  heavyOperations: 2e6, // multiply-adds for one heavy score
  nanosecondsPerOperation: 0.05, // of one processor core
  clickRate: 0.01, // of impressions
  negativesKept: 0.05, // share of impressions without a click that train
  bytesPerRow: 2e3,
  ids: 1e9, // values of sparse fields, crosses included
  embeddingNumbers: 64, // in the vector of an id
  bytesPerNumber: 4,
  priceOfThousand: 2, // dollars for a thousand impressions
}

// Try: bytesPerNumber 1, or ids 5e7 (a hashed table): which machine does
// the table fit into now?
// Try: heavyScores 1000: what does the light model save?
// Try: negativesKept 1: how many rows then, and what do they teach?
