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
    pixels: pixels.map((value) => Math.round(255 * value)),
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
