import { createRandom } from '../random/create-random.ts'
import type { Random } from '../random/random.ts'

/** Seeds that a world may have: from minus to plus this. */
export const LARGEST_SEED = 1e9

/**
 * A source of chance for one subject of a world, so that turning the knob of one subject leaves the
 * luck of all others as it was.
 *
 * @param subject below 100.
 * @param part below 10,000: a stream of its own for each query, say, or each period.
 */
export function stream(seed: number, subject: number, part = 0): Random {
  return createRandom((seed * 10_000 + part) * 100 + subject)
}
