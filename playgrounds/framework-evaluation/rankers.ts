import { unknownLevel, level, type Request } from './world.ts'

/** Log-odds of a click on each item of a request; `noise` is a fresh
 * standard normal number. */
type Ranker = (request: Request, noise: () => number) => number[]

/** Each knows a part of the truth, and has one weakness. */
export const rankers: Record<string, Ranker> = {
  'even noise': (r, noise) =>
    r.fit.map((fit, i) => level(r) + r.popularity[i] + fit + 0.7 * noise()),
  'twice as sure': (r, noise) =>
    r.fit.map((fit, i) => {
      const truth = level(r) + r.popularity[i] + fit + 0.7 * noise()
      return unknownLevel + 2 * (truth - unknownLevel)
    }),
  'people, less items': (r, noise) =>
    r.fit.map(
      (fit, i) => level(r) + r.popularity[i] + fit / 3 + noise() / 3,
    ),
  'items, not people': (r, noise) =>
    r.fit.map(
      (fit, i) => unknownLevel + r.popularity[i] + fit + 0.4 * noise(),
    ),
  popularity: (r) => r.popularity.map((pop) => level(r) + pop),
}

// Try: a ranker that knows everything but is five times too high, + 1.6.
// Try: add 3 * noise() once a request, the same for all its items: which
// metrics fall, and which do not notice?
