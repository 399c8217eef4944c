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

/** A value for each field, then, for crosses, a pair for each pair. */
export function visitWords(
  world: World,
  impression: Impression,
  { crosses = false }: WordOptions,
  visit: (place: number, value: number, other: number) => void,
): void {
  const values = fieldsOf(world, impression)
  fields.forEach((field, place) => visit(place, values[field], 0))
  if (!crosses) return
  crossed.forEach(([one, other], i) =>
    visit(fields.length + i, values[one], values[other]),
  )
}

/** How the word at a place is written. */
export function spell(place: number, value: number, other: number) {
  if (place < fields.length) return `${fields[place]}=${value}`
  const [one, two] = crossed[place - fields.length]
  return `${one}=${value},${two}=${other}`
}

export function wordsOf(
  world: World,
  impression: Impression,
  options: WordOptions = {},
): string[] {
  const words: string[] = []
  visitWords(world, impression, options, (...word) =>
    words.push(spell(...word)),
  )
  return words
}
