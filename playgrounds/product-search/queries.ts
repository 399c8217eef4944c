/** What people search for, and in which words. */
import { createRandom, type Random } from 'shortlist/ml'
import type { Product } from './catalog.ts'
import { BRANDS, TRAITS, TYPES } from './vocabulary.ts'
import type { WorldSettings } from './world.ts'

export const KINDS = [
  'head',
  'tail',
  'misspelled',
  'model number',
  'other words',
] as const
export type Kind = (typeof KINDS)[number]

export interface Query {
  kind: Kind
  text: string
  type: number
  /** What else was meant, if anything. */
  brand?: number
  traits: number[]
  model?: string
  /** The days on which it is asked: from `born` up to `gone`. */
  born: number
  gone: number
}

/** Queries of a day that are of a kind other than head. */
const NEW_A_DAY = 4

export function createQueries(
  settings: WorldSettings,
  catalog: Product[],
): Query[] {
  const random = createRandom(settings.seed * 16 + 2)
  const days = settings.days + settings.futureDays
  const main = catalog.filter((product) => !product.isAccessory)
  const always = { born: -100, gone: Infinity }
  const heads = TYPES.flatMap((_, type): Query[] => {
    const brand = random.integer(0, BRANDS.length)
    const [name] = TYPES[type]
    return [
      { kind: 'head', text: name, type, traits: [], ...always },
      {
        kind: 'head',
        text: `${BRANDS[brand]} ${name}`,
        type,
        brand,
        traits: [],
        ...always,
      },
    ]
  })
  const rest: Query[] = []
  for (let born = 1 - settings.queryLife; born < days; born++) {
    for (const kind of KINDS.slice(1)) {
      for (let i = 0; i < NEW_A_DAY / 4; i++) {
        const life = { born, gone: born + settings.queryLife }
        const one = queryFor(kind, random.choice(main), random)
        rest.push({ ...one, ...(settings.queryLife ? life : always) })
      }
    }
  }
  return [...heads, ...rest]
}

/** How somebody who wants a product like this one might ask for it. */
function queryFor(kind: Kind, product: Product, random: Random) {
  const { type } = product
  const [name, ...said] = TYPES[type]
  const traits = product.traits.slice(0, kind === 'tail' ? 2 : 1)
  const like = traits.map((trait) => TRAITS[trait][0])
  const typo = misspell(name, random)
  const other = said[random.integer(0, 2)]
  const words = traits.map((trait) => TRAITS[trait][1])
  const query = { kind, type, traits }
  if (kind === 'model number') {
    const { model } = product
    return { ...query, text: model, traits: [], model }
  }
  if (kind === 'tail')
    return { ...query, text: `${like.join(' ')} ${name}` }
  if (kind === 'misspelled') return { ...query, text: `${like[0]} ${typo}` }
  return { ...query, text: `${words[0]} ${other}` }
}

/** Two neighboring letters swapped, or one left out or doubled. */
function misspell(word: string, random: Random): string {
  const at = random.integer(1, word.length - 1)
  const [before, a, b] = [word.slice(0, at), word[at], word[at + 1]]
  const after = word.slice(at + 2)
  const way = random.integer(0, 3)
  if (way === 0 && a !== b) return before + b + a + after
  if (way === 1) return before + a + a + b + after
  return before + b + after
}
