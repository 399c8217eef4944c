/** How a world comes about; see world.ts. */
import {
  createRandom,
  exactTopK,
  matrixRow,
  type Random,
} from 'shortlist/ml'
import {
  copyOf,
  draw,
  PATTERNS,
  SHAPES,
  shoppersView,
  studio,
} from './draw.ts'
import { colors, readAll, unitRows } from './features.ts'
import {
  DAYS,
  usual,
  type Listing,
  type LogRow,
  type Product,
  type World,
  type WorldSettings,
} from './world.ts'

export const FUTURE_PHOTOS = 200

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usual, ...changes }
  // One stream of chance a subject: a knob turned here moves nothing there.
  const stream = (subject: number) =>
    createRandom(settings.seed * 100 + subject)
  const products = createProducts(settings, stream(1))
  const listings = createListings(products, settings, stream(2))
  const click = createClicks(listings, settings)
  const take = (photo: number, day: number, random: Random): LogRow => {
    const product = random.integer(0, products.length)
    const { photoDamage, cast } = settings
    const view = shoppersView(photoDamage, cast, random)
    const picture = draw(products[product], view, random)
    const clicked = click(picture, product, random)
    return { photo, picture, day, product, clicked }
  }

  const shots = stream(3)
  const copies = stream(4)
  const log: LogRow[] = []
  for (let photo = 0; photo < settings.photos; photo++) {
    const row = take(photo, shots.uniform(0, DAYS), shots)
    log.push(row)
    const count = copies.poisson(settings.photoCopies)
    for (let copy = 0; copy < count; copy++) {
      const day = Math.min(DAYS, row.day + copies.exponential(1))
      const picture = copyOf(row.picture, copies)
      log.push({ ...row, picture, day })
    }
  }
  const later = stream(5)
  const future = Array.from({ length: FUTURE_PHOTOS }, (_, i) =>
    take(settings.photos + i, DAYS + 7 * later.uniform(), later),
  )
  return { settings, products, listings, log, future }
}

/** Red, green and blue of a hue from 0 to 1. */
function color(hue: number, lightness: number, saturation: number) {
  return [0, 1, 2].map((channel) => {
    const wave = Math.cos(2 * Math.PI * (hue - channel / 3))
    const value = lightness * (1 + saturation * wave)
    return Math.min(0.95, Math.max(0.05, value))
  })
}

function createProducts(
  { lines, variants }: WorldSettings,
  random: Random,
): Product[] {
  return Array.from({ length: lines }, (_, line) => {
    const shape = random.integer(0, SHAPES.length)
    const pattern = random.integer(0, PATTERNS.length)
    const hue = random.uniform()
    const inkHue = hue + random.uniform(0.25, 0.75)
    const lightness = random.uniform(0.35, 0.65)
    const period = random.integer(3, 7)
    return Array.from({ length: variants }, (_, variant) => {
      const near = hue + 0.12 * (variant - (variants - 1) / 2)
      return {
        line,
        shape,
        pattern,
        body: color(near, lightness + random.normal(0, 0.06), 0.7),
        ink: color(inkHue, random.uniform(0.15, 0.75), 0.6),
        period,
        size: random.uniform(0.68, 0.88),
      }
    })
  }).flat()
}

function createListings(
  products: Product[],
  { listingCopies, copiesFound, soldOut }: WorldSettings,
  random: Random,
): Listing[] {
  const listings: Listing[] = []
  products.forEach((product, id) => {
    const picture = draw(product, studio, random)
    const first = listings.length
    const sellers = 1 + random.poisson(listingCopies)
    for (let seller = 0; seller < sellers; seller++) {
      const known = seller > 0 && random.bernoulli(copiesFound)
      listings.push({
        product: id,
        picture: seller === 0 ? picture : copyOf(picture, random),
        inStock: !random.bernoulli(soldOut),
        appeal: random.normal(),
        group: known ? first : listings.length,
      })
    }
  })
  return listings
}

/** The listing that a shopper clicks. */
function createClicks(
  listings: Listing[],
  { clickNoise, appealEffect }: WorldSettings,
) {
  const pictures = listings.map(({ picture }) => picture)
  const table = unitRows(readAll(colors, pictures))
  const listed = new Map<number, number[]>()
  listings.forEach(({ product }, listing) =>
    listed.set(product, [...(listed.get(product) ?? []), listing]),
  )
  return (picture: Float64Array, product: number, random: Random) => {
    if (!random.bernoulli(clickNoise)) {
      return random.choice(listed.get(product)!)
    }
    // The page of the old ranker: colors alone. What stands higher is
    // clicked more often, and what is pretty.
    const query = matrixRow(readAll(colors, [picture]), 0)
    const page = exactTopK(query, table, 12).indices
    const pull = Array.from(
      page,
      (listing, place) =>
        Math.exp(appealEffect * listings[listing].appeal) / (place + 1),
    )
    return random.choice(page, pull)
  }
}
