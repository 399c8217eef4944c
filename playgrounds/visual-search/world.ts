/**
 * A shop that is searched with pictures, as small as it can be drawn.
 *
 * It assumes that
 * - a product has a shape, a pattern and two colors; products of one line
 *   share shape and pattern and differ a little in color and size;
 * - a seller's picture shows the product straight, on white, well lit;
 * - other sellers list the same product with the same picture, cropped,
 *   recolored and saved again: a near-duplicate, which nobody has marked;
 * - a shopper's photo shows it shifted, turned, before any background, in
 *   any light, with noise;
 * - a photo comes back: others crop or recolor it and search with it, in
 *   the same days; whoever searches with a copy sees the same page, so all
 *   copies of one photo get the same click;
 * - most clicks fall on a listing of the product in the photo, the others
 *   on what the old color ranker showed, more often on pretty pictures;
 * - a purchase needs the product itself, or one of its line, in stock.
 */
export interface WorldSettings {
  seed: number
  /** Product lines, from 2; products of one line are similar. */
  lines: number
  /** Products of a line, from 1. */
  variants: number
  /** Listings by other sellers with a copied picture, mean for a product,
   * 0 to 3. 0: each product is listed once. */
  listingCopies: number
  /** Photos taken by shoppers in the four weeks of the log. */
  photos: number
  /** How often a photo comes back as a copy, mean, 0 to 5. 0: never. */
  photoCopies: number
  /** Share of clicks that fall on something else, 0 to 0.8. 0: none. */
  clickNoise: number
  /** How much prettier pictures draw the wrong clicks, in log-odds a
   * standard deviation, 0 to 3. 0: not at all. */
  appealEffect: number
  /** How bad photos are: light, background, shift, noise, 0 to 2. 0: like
   * the sellers' pictures. */
  photoDamage: number
  /** How yellow the cameras' pictures are, in log-gain of the red and
   * loss of the blue, 0 to 1. 0: as in the log. */
  cast: number
  /** Share of copied listings that the hash recognizes as copies, 0 to 1.
   * 0: none is known to be one. */
  copiesFound: number
  /** Share of listings that are sold out, 0 to 0.9. 0: none. */
  soldOut: number
}

export const usual: WorldSettings = {
  seed: 1,
  lines: 40,
  variants: 4,
  listingCopies: 0.7,
  photos: 400,
  photoCopies: 1.2,
  clickNoise: 0.25,
  appealEffect: 2,
  photoDamage: 1,
  cast: 0,
  copiesFound: 0.9,
  soldOut: 0.15,
}

/** Days of the log; photos of the future are taken after them. */
export const DAYS = 28

export interface Product {
  line: number
  shape: number
  pattern: number
  /** Red, green, blue from 0 to 1: of the body, and of the pattern. */
  body: number[]
  ink: number[]
  /** Pixels from one stripe to the next. */
  period: number
  /** Half the width, as a share of the picture's. */
  size: number
}

export interface Listing {
  product: number
  picture: Float64Array
  inStock: boolean
  /** How pretty its picture is, 0 on average, 1 a standard deviation. */
  appeal: number
  /** The first of the listings that the hash takes for copies of it. */
  group: number
}

export interface LogRow {
  /** Which photo this is, or is a copy of: the duplicate group. */
  photo: number
  picture: Float64Array
  day: number
  /** What is in the photo. Nobody knows, except in the truth. */
  product: number
  /** The listing that was clicked. */
  clicked: number
}

export interface World {
  settings: WorldSettings
  products: Product[]
  listings: Listing[]
  log: LogRow[]
  /** Fresh photos from after the log, with the clicks they got. */
  future: LogRow[]
}
