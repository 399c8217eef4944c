/** The products, and what their titles say. */
import { createRandom } from 'shortlist/ml'
import { BRANDS, FILLERS, TRAITS, TYPES } from './vocabulary.ts'
import type { WorldSettings } from './world.ts'

export interface Product {
  type: number
  brand: number
  traits: number[]
  model: string
  /** Whether it only goes with a product of its type. */
  isAccessory: boolean
  title: string
  /** What it is worth using: normal, and not in the title. */
  quality: number
  /** What its reviews say of the quality: normal, with errors. */
  rating: number
  /** How good its photo looks: normal, and no sign of quality. */
  photo: number
  /** Logarithm (base 2) of its usual price, over that of its type. */
  price: number
  /** How much the old ranker likes it, for no reason. */
  favor: number
}

export function createCatalog(settings: WorldSettings): Product[] {
  const random = createRandom(settings.seed * 16 + 1)
  const letters = 'abcdefghklmnprstvwxz'
  return Array.from({ length: settings.products }, () => {
    const type = random.integer(0, TYPES.length)
    const brand = random.integer(0, BRANDS.length)
    const traits = random.shuffle(TRAITS.map((_, trait) => trait))
    const letter = () => letters[random.integer(0, letters.length)]
    const model = letter() + letter() + random.integer(1000, 10_000)
    const isAccessory = random.uniform() < settings.accessoryShare
    const isStuffed = random.uniform() < settings.stuffedShare
    const others = random.shuffle(TYPES).slice(0, 2)
    const quality = random.normal()
    const has = traits.slice(0, 3)
    const title = [
      BRANDS[brand],
      ...has.map((trait) => TRAITS[trait][0]),
      ...(isAccessory ? [TYPES[type][3], 'for'] : []),
      TYPES[type][0],
      model,
      random.choice(FILLERS),
      random.choice(FILLERS),
      ...(isStuffed ? others.map(([name]) => name) : []),
    ]
    return {
      type,
      brand,
      traits: has,
      model,
      isAccessory,
      title: title.join(' '),
      quality,
      rating: quality + 0.7 * random.normal(),
      photo: random.normal(),
      price: 0.7 * random.normal() - (isAccessory ? 2 : 0),
      favor: random.normal(),
    }
  })
}
