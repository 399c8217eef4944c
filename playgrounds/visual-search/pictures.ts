/** Pictures for a report. */
import { PATTERNS, SHAPES, SIDE } from './draw.ts'
import { trueGrade } from './judging.ts'
import type { LogRow, World } from './world.ts'

export function picture(
  pixels: Float64Array,
  alt: string,
  label?: string,
  tone?: 'good' | 'bad',
) {
  return {
    width: SIDE,
    height: SIDE,
    // In 32 steps a color: at this size an eye sees no more, and the page is half as heavy.
    pixels: pixels.map((value) => (Math.round(31 * value) / 31) * 255),
    alt,
    label,
    tone,
  }
}

const nameOf = (world: World, product: number) => {
  const { shape, pattern } = world.products[product]
  return `${SHAPES[shape]}, ${PATTERNS[pattern]}`
}

export const photoOf = (world: World, row: LogRow, label = 'the photo') =>
  picture(row.picture, `Photo: ${nameOf(world, row.product)}`, label)

/** A result: good if it is the product, bad if not even of its line. */
export function resultOf(
  world: World,
  row: LogRow,
  listing: number,
  label: string,
) {
  const grade = trueGrade(world, listing, row.product)
  const { picture: pixels, product } = world.listings[listing]
  const verdict = ['something else', 'similar', 'the product'][grade]
  return picture(
    pixels,
    `${label}: ${nameOf(world, product)}, ${verdict}`,
    label,
    grade === 2 ? 'good' : grade === 0 ? 'bad' : undefined,
  )
}
