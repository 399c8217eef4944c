/**
 * How big it is. Every number here is assumed: an interviewer would give some
 * of them, and you would say the others aloud and go on.
 */
export const assumptions = {
  peoplePerDay: 5e6,
  requestsPerPerson: 4, // a day, on the home page of the app
  peakFactor: 4, // the busiest second (Thursday evening), over the mean
  people: 40e6, // with a stored profile
  liveEvents: 200e3, // that can be booked now, in all cities
  newEventsPerDay: 20e3,
  eventsNearby: 500, // live within reach of a person, in a median city
  eventsNearbyMost: 8000, // in the largest one
  candidates: 300, // scored by the ranker for a request
  slateSize: 20,
  multiplyAdds: 2000, // for one score: trees, and an inner product
  microsecondsPerRow: 5, // to gather the features of one candidate
  nanosecondsPerOperation: 0.5, // of one processor core, branches included
  embeddingNumbers: 64,
  bytesPerNumber: 4,
  registrationShare: 0.02, // of events shown
  seatChecks: 20, // seats asked for, a request: those about to be shown
}

// Try: eventsNearbyMost 200e3. Only now does an approximate index earn its
// place; which number says so?
// Try: newEventsPerDay 200e3: what must become faster, and what need not?
