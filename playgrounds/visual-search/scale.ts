/**
 * How big the shop is. Every number here is assumed: an interviewer would
 * give some of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  searchesPerDay: 150e6,
  peakFactor: 3, // the busiest second, over the mean second
  listings: 1e9, // pictures that can be found
  newListingsPerDay: 20e6,
  photoBytes: 300e3, // as it is uploaded
  embeddingNumbers: 256, // in the vector of a picture
  bytesPerNumber: 2, // half precision
  codeBytes: 64, // of a vector as a product-quantized code
  idBytes: 8, // of a listing's number beside its code
  machineMemory: 64e9, // bytes of a machine that may hold vectors
  embedOperations: 5e9, // multiply-adds to embed one picture
  acceleratorRate: 20e12, // multiply-adds a second that one really does
  nanosecondsPerOperation: 0.05, // of a processor core
  heavyScores: 200, // candidates that the re-ranker compares with a photo
  heavyOperations: 2e6, // multiply-adds for one of them
  pageSize: 20,
  reembedHours: 24, // a new encoder must read all pictures in this time
  photosLogged: 0.02, // share of searches with a click that may be kept
}

// Try: codeBytes 32, or 512 (no codes at all): how many machines?
// Try: reembedHours 168: what does a week of patience save?
// Try: heavyScores 1000: is it the encoder or the re-ranker that costs?
