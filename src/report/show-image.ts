import { list, optional, optionalText, record, refuse, text } from './arguments.ts'
import type { ImageBlock, Picture } from './blocks.ts'
import { LIMITS } from './limits.ts'
import { base64 } from './pixels.ts'
import { compact } from './show-value.ts'
import { PICTURE_TONES } from './vocabulary.ts'

/** A picture as a program gives it. */
export interface ImageRow extends Omit<Picture, 'pixels'> {
  /** Red, green and blue of each pixel, from 0 to 255, row by row from the top. */
  pixels: ArrayLike<number>
}

export interface ImageOptions {
  caption?: string
}

/** The block that `show.images` emits. */
export function imageBlock(images: ImageRow[], options: ImageOptions = {}): ImageBlock {
  const given = record('options', options)
  return compact({
    type: 'image',
    caption: optionalText('caption', given.caption),
    images: list('images', images, LIMITS.images).map((image, index) =>
      picture(`images[${index}]`, record(`images[${index}]`, image)),
    ),
  })
}

function picture(name: string, image: Record<string, unknown>): Picture {
  const width = side(`${name}.width`, image.width)
  const height = side(`${name}.height`, image.height)
  return compact({
    width,
    height,
    pixels: base64(bytes(`${name}.pixels`, image.pixels, 3 * width * height)),
    alt: text(`${name}.alt`, image.alt),
    label: optionalText(`${name}.label`, image.label),
    tone: optional(`${name}.tone`, image.tone, PICTURE_TONES),
  })
}

function side(name: string, value: unknown): number {
  const isSide = Number.isInteger(value) && (value as number) >= 1
  return isSide && (value as number) <= LIMITS.imageSide
    ? (value as number)
    : refuse(name, value, `a whole number from 1 to ${LIMITS.imageSide}`)
}

function bytes(name: string, value: unknown, length: number): Uint8Array {
  if (typeof value !== 'object' || value === null) return refuse(name, value, 'an array')
  const numbers = value as ArrayLike<number>
  if (numbers.length !== length) {
    throw new TypeError(
      `${name} has ${numbers.length} entries; expected ${length}: red, green and blue of each pixel`,
    )
  }
  const rounded = new Uint8Array(length)
  for (let index = 0; index < length; index++) {
    const color = numbers[index]
    if (!(typeof color === 'number' && color >= 0 && color <= 255)) {
      refuse(`${name}[${index}]`, color, 'a number from 0 to 255')
    }
    rounded[index] = Math.round(color!)
  }
  return rounded
}
