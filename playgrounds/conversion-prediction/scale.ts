/**
 * How big the market is. Every number here is assumed: an interviewer would
 * give some of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  requestsPerDay: 10e9, // places for an ad
  peakFactor: 3, // the busiest second, over the mean second
  clickRate: 0.01, // of impressions
  conversionRate: 0.02, // of clicks
  advertisers: 1e6,
  adsScored: 300, // by the conversion model, for a request
  operations: 2e5, // multiply-adds for one score
  nanosecondsPerOperation: 0.05, // of one processor core
  meanDelay: 4, // days from click to conversion, over all kinds
  longestDelay: 30, // days for which a conversion still counts
  bytesPerRow: 1500, // features of a click, as they were served
  trainingDays: 60,
  ids: 500e6, // users, ads, products that have a vector
  numbersPerId: 16,
  bytesPerNumber: 2,
}

// Try: longestDelay 7. What is kept while it waits for its label?
// Try: conversionRate 0.002, then look at the median advertiser.
// Try: adsScored 30: what does a light stage in front save?
