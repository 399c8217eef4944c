/** An impression as words, each of which becomes a column of its own. */
import type { Impression } from './log.ts'
import type { World } from './world.ts'

export interface WordOptions {
  /** Also the pairs of words in `crossed`. */
  crosses?: boolean
}

/** Which pairs of fields get a word for each pair of values. */
const crossed = [
  ['segment', 'advertiser'],
  ['device', 'format'],
  ['device', 'daypart'],
  ['format', 'view'],
] as const

/** The fields of an impression, each with an integer for its value. */
export function fieldsOf(world: World, { request, ad }: Impression) {
  return {
    user: request.user,
    segment: request.segment,
    device: request.device,
    placement: request.placement,
    // Cut where somebody thought they should be cut.
    daypart: Math.floor(request.hour / 6),
    view: Math.floor(request.view * 4),
    ad,
    advertiser: world.advertiserOf[ad],
    format: world.formatOf[ad],
    age: Math.min(3, Math.floor((request.day - world.born[ad]) / 2)),
  }
}

export const fields = [
  ...['user', 'segment', 'device', 'placement', 'daypart', 'view'],
  ...['ad', 'advertiser', 'format', 'age'],
] as (keyof ReturnType<typeof fieldsOf>)[]

export function wordsOf(
  world: World,
  impression: Impression,
  { crosses = false }: WordOptions = {},
): string[] {
  const values = fieldsOf(world, impression)
  const words = fields.map((field) => `${field}=${values[field]}`)
  if (crosses) {
    for (const [one, other] of crossed) {
      words.push(`${one}=${values[one]},${other}=${values[other]}`)
    }
  }
  return words
}
