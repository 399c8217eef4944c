/**
 * Sessions: a person asks for a page several times, and what items are worth
 * to them moves on between requests. It assumes that worth is normal, that
 * each ranker's error of an item stays, and that both rankers know how far
 * to trust themselves.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Sessions, from 1. */
  sessions: number
  /** Requests of a session, from 1. */
  requests: number
  /** Candidates of a request, from 10. */
  candidates: number
  /** Share of the variance of worth that is new at each request, 0 to 1. 0:
   * people want the same as before. */
  drift: number
  /** Share of the candidates that are new at each request, 0 to 1. 0: always
   * the same items. */
  newItems: number
  /** Errors of the rankers, in deviations of worth. 0: perfect. */
  lightError: number
  heavyError: number
}

export const usual: WorldSettings = {
  seed: 1,
  sessions: 30,
  requests: 5,
  candidates: 100,
  drift: 0.2,
  newItems: 0.1,
  lightError: 1,
  heavyError: 0.3,
}

/** A candidate as it is at one request. */
export interface Candidate {
  worth: number
  /** What the rankers would say now: their guesses of worth. */
  light: number
  heavy: number
  /** What the heavy ranker said after the last request, if it saw the item. */
  stored?: number
}

/** Of each session its requests, of each request its candidates. */
export function createSessions(
  changes: Partial<WorldSettings> = {},
): Candidate[][][] {
  const settings = { ...usual, ...changes }
  const { drift, lightError, heavyError } = settings
  const random = createRandom(settings.seed)
  const guess = (worth: number, luck: number, error: number) =>
    (worth + error * luck) / (1 + error * error)

  function item(): Candidate[] {
    let worth = random.normal()
    let lucks = [random.normal(), random.normal()]
    let stored: number | undefined
    return Array.from({ length: settings.requests }, (_, request) => {
      if (request > 0 && random.bernoulli(settings.newItems)) {
        worth = random.normal()
        lucks = [random.normal(), random.normal()]
        stored = undefined
      } else if (request > 0) {
        worth =
          Math.sqrt(1 - drift) * worth + Math.sqrt(drift) * random.normal()
      }
      const light = guess(worth, lucks[0], lightError)
      const heavy = guess(worth, lucks[1], heavyError)
      const candidate = { worth, light, heavy, stored }
      stored = heavy
      return candidate
    })
  }
  return Array.from({ length: settings.sessions }, () => {
    const items = Array.from({ length: settings.candidates }, item)
    return items[0].map((_, request) => items.map((one) => one[request]))
  })
}
