/**
 * Requests that ask many servers at once, the leaves. It assumes that leaves
 * stall independently of each other, and that each has a replica of the same
 * data which can be asked as well.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Requests, from 1. */
  requests: number
  /** Leaves that each request asks, from 1. */
  leaves: number
  /** Median time of a leaf that does not stall, in milliseconds. */
  median: number
  /** Share of calls that stall, 0 to 1. 0: no leaf ever stalls. */
  stallChance: number
  /** Mean of what a stall adds, in milliseconds. */
  stall: number
  /** Share of stalls that hit the replica as well, 0 to 1, since the data or
   * the query is to blame. 0: the machine is. */
  sharedStalls: number
}

export const usual: WorldSettings = {
  seed: 1,
  requests: 400,
  leaves: 100,
  median: 10,
  stallChance: 0.01,
  stall: 200,
  sharedStalls: 0,
}

/** Spread of the logarithm of the time that does not stall. */
const SPREAD = 0.25

/** How long a leaf would take, and its replica, in milliseconds. */
export interface Leaf {
  first: number
  replica: number
}

/** The leaves of each request. */
export function createRequests(
  changes: Partial<WorldSettings> = {},
): Leaf[][] {
  const settings = { ...usual, ...changes }
  const random = createRandom(settings.seed)
  const time = () => settings.median * Math.exp(SPREAD * random.normal())
  const stallOr0 = () =>
    random.bernoulli(settings.stallChance)
      ? random.exponential(1 / settings.stall)
      : 0
  function leaf(): Leaf {
    const stall = stallOr0()
    const own = stallOr0()
    const isShared = stall > 0 && random.bernoulli(settings.sharedStalls)
    return {
      first: time() + stall,
      replica: time() + (isShared ? stall : own),
    }
  }
  return Array.from({ length: settings.requests }, () =>
    Array.from({ length: settings.leaves }, leaf),
  )
}
