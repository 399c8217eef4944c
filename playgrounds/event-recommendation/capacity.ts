/**
 * What work costs. All of it is assumed, in nanoseconds of one processor
 * core; measure your own before you believe a latency.
 */
export const nanoseconds = {
  /** One multiply-add of a long row of them, as in an inner product. */
  multiplyAdd: 0.05,
  /** One step down a tree: a comparison, and memory that is elsewhere. */
  treeStep: 2,
  /** One feature of one candidate: looked up, decoded, put in its place. */
  feature: 50,
  /** One number out of a table in memory. */
  lookup: 20,
}

/** The work a model does to answer one request. */
export interface Work {
  /** Once a request. */
  request?: Partial<Record<keyof typeof nanoseconds, number>>
  /** For each event that is scored. */
  candidate: Partial<Record<keyof typeof nanoseconds, number>>
}

/** Milliseconds of one core to score so many candidates. */
export function milliseconds(work: Work, candidates: number): number {
  let sum = 0
  for (const [kind, cost] of Object.entries(nanoseconds)) {
    const name = kind as keyof typeof nanoseconds
    sum += (work.request?.[name] ?? 0) * cost
    sum += (work.candidate[name] ?? 0) * cost * candidates
  }
  return sum / 1e6
}

/** Usual milliseconds of a stage on a real site, network included. */
export const usual = {
  area: 4, // events of the cells around, bookable now
  towers: 9, // nearest vectors among those
  following: 5, // of organizers followed, and where friends go
  ranker: 7, // and 0.02 for each candidate: features, friends, trees
  rankerCandidate: 0.02,
  seats: 3, // asks the booking system how many are left, now
}

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 200, stall: 50 }
