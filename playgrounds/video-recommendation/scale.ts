/**
 * How big the site is. Every number here is assumed: an interviewer would
 * give some of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  peoplePerDay: 100e6,
  requestsPerPerson: 10, // a day, on the home page
  peakFactor: 3, // the busiest second, over the mean second
  videos: 50e6, // that can be shown
  newVideosPerDay: 500e3,
  people: 300e6, // with a stored profile
  slateSize: 20, // videos shown for a request
  lightScores: 1000, // videos the light ranker scores for a request
  heavyScores: 300, // videos the heavy ranker scores for a request
  heavyOperations: 2e6, // multiply-adds for one heavy score
  nanosecondsPerOperation: 0.05, // of one processor core
  embeddingNumbers: 128, // in the vector of a video or a person
  bytesPerNumber: 2, // half precision
  featuresPerRow: 200,
  bytesPerFeature: 4,
  negativesKept: 1, // share of impressions without a watch that train
  watchShare: 0.05, // share of impressions that become a long watch
}

// Try: embeddingNumbers 64, or bytesPerNumber 1 (quantized vectors): which
// lines of the result move, and which decisions do they change?
// Try: negativesKept 0.1: how much smaller does a day of training get? (Then
// the predicted chances come out too high, and have to be corrected.)
// Try: heavyScores 1000: what does dropping the light ranker cost?
