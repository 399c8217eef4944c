/**
 * Requests with three features whose true values are known, and a click. It
 * assumes that clicks depend on the true values; what a service computes
 * may be something else.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** How much of a user's recent activity is left after a day, 0 to 1.
   * 0: yesterday says nothing. 1: nothing ever moves. */
  persistence: number
}

/** What is true of a request. */
export interface Request {
  /** What the user did lately, today and on each of seven days before;
   * mean 0, spread 1. */
  activity: number[]
  /** Seconds since the last visit. */
  idle: number
  /** Match of query and item, 0 to 1; known for every request. */
  match: number
  /** What chance decides: which lookups fail, should any. */
  luck: number
}

export interface Log {
  requests: Request[]
  clicked: number[]
}

export const usual = { persistence: 0.7 }
const ROWS = 1200

/** Requests of the weeks for training, and of the week after the launch. */
export function createLogs(settings: WorldSettings): [Log, Log] {
  const { seed, persistence } = settings
  const random = createRandom(seed)
  const rest = Math.sqrt(1 - persistence ** 2)
  function log(): Log {
    const requests = Array.from({ length: ROWS }, () => {
      const activity = [random.normal()]
      while (activity.length < 8) {
        const last = activity[activity.length - 1]
        activity.push(persistence * last + rest * random.normal())
      }
      const idle = 60 * Math.exp(random.normal(0, 1))
      return {
        activity,
        idle,
        match: random.uniform(),
        luck: random.uniform(),
      }
    })
    const clicked = requests.map(({ activity, idle, match }) => {
      const logOdds =
        1.2 * activity[0] - 0.7 * Math.log(idle / 60) + 2 * match - 2.5
      return random.bernoulli(sigmoid(logOdds)) ? 1 : 0
    })
    return { requests, clicked }
  }
  return [log(), log()]
}
