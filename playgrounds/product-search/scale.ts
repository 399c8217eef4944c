/**
 * How big the shop is. Every number here is assumed: an interviewer would
 * give some of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  peoplePerDay: 40e6,
  searchesPerPerson: 6, // a day
  peakFactor: 3.6, // the busiest second, over the mean second
  products: 100e6, // that can be found
  wordsPerProduct: 40, // title and attributes
  bytesPerPosting: 4, // compressed: product, count
  embeddingNumbers: 256, // in the vector of a product
  bytesPerNumber: 2, // half precision
  changesPerDay: 86.4e6, // of a stock or a price
  changedShare: 0.05, // of the catalog: new texts or pictures in a day
  pageSize: 24,
  rankerScores: 500, // products the ranker scores for a search
  rankerTrees: 500,
  treeDepth: 6,
  nanosecondsPerStep: 2, // down a tree, of one processor core
  nanosecondsPerOperation: 0.05, // a multiply-add, of one core
}

// Try: embeddingNumbers 64, or bytesPerNumber 1: what fits where now?
// Try: rankerScores 5000: what does it cost to rank all that was found?
// Try: changedShare 0.5, a new encoder every other day.
