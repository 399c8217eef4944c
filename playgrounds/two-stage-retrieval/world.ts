/**
 * Requests to a site with many items. What an item is worth to a person has
 * three parts: how it fits the taste, how it fits the moment, and details that
 * only a ranker sees. It assumes that these are normal and independent.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Requests, from 1. */
  requests: number
  /** Items that could be shown, from 10. */
  items: number
  /** Share of the variance of worth that is due to details, 0 to 1. 0: the
   * sources know everything. */
  detail: number
  /** Share of the rest that is due to the moment, 0 to 1. 0: taste is all
   * that a source can know. */
  moment: number
}

export const usual: WorldSettings = {
  seed: 1,
  requests: 20,
  items: 2000,
  detail: 0.4,
  moment: 0.5,
}

/** One request: of each item the fit to taste and to the moment, what it is
 * worth, and the luck of the ranker's guess, all of deviation 1. */
export interface Request {
  taste: Float64Array
  moment: Float64Array
  worth: Float64Array
  luck: Float64Array
}

export function createRequests(
  changes: Partial<WorldSettings> = {},
): Request[] {
  const { seed, requests, items, ...settings } = { ...usual, ...changes }
  const random = createRandom(seed)
  const numbers = () => Float64Array.from({ length: items }, draw)
  const draw = () => random.normal()
  const known = 1 - settings.detail
  const ofTaste = Math.sqrt(known * (1 - settings.moment))
  const ofMoment = Math.sqrt(known * settings.moment)
  const ofDetail = Math.sqrt(settings.detail)
  return Array.from({ length: requests }, () => {
    const taste = numbers()
    const moment = numbers()
    const worth = numbers().map(
      (detail, i) =>
        ofTaste * taste[i] + ofMoment * moment[i] + ofDetail * detail,
    )
    return { taste, moment, worth, luck: numbers() }
  })
}
