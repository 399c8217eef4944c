import { describe, expect, it } from 'vitest'
import { parseHTML } from 'linkedom'
import type { ImageBlock } from './blocks.ts'
import { parseBlock } from './parse-report.ts'
import { base64, bitmapAddress } from './pixels.ts'
import { renderImages } from './render-images.ts'
import { shown } from './testing/shown.ts'

/** Two pixels across, two down: red, green; blue, white. */
const PIXELS = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]
const image = { width: 2, height: 2, pixels: PIXELS, alt: 'four colors' }
const blockOf = (images: unknown[], options?: object) =>
  shown((show) => show.images(images as never, options))[0] as ImageBlock

describe('show.images', () => {
  it('keeps the pixels of each picture, and its words', () => {
    expect(blockOf([{ ...image, label: 'hit', tone: 'good' }], { caption: 'Found' })).toEqual({
      type: 'image',
      caption: 'Found',
      images: [
        {
          width: 2,
          height: 2,
          pixels: Buffer.from(PIXELS).toString('base64'),
          alt: 'four colors',
          label: 'hit',
          tone: 'good',
        },
      ],
    })
  })

  it('rounds colors, and takes typed arrays', () => {
    const pixels = Float64Array.from(PIXELS, (color) => color * 0.999)
    expect(blockOf([{ ...image, pixels }])).toEqual(blockOf([image]))
  })

  it.each([
    [{ ...image, width: 0 }, 'images[0].width is 0; expected a whole number from 1 to 64'],
    [{ ...image, height: 65 }, 'images[0].height is 65; expected a whole number from 1 to 64'],
    [{ ...image, pixels: 'red' }, 'images[0].pixels is "red"; expected an array'],
    [
      { ...image, pixels: [0, 0, 0] },
      'images[0].pixels has 3 entries; expected 12: red, green and blue of each pixel',
    ],
    [
      { ...image, pixels: PIXELS.map((color) => color * 2) },
      'images[0].pixels[0] is 510; expected a number from 0 to 255',
    ],
    [{ ...image, alt: undefined }, 'images[0].alt is undefined; expected a string'],
    [{ ...image, tone: 'fine' }, 'images[0].tone is "fine"; expected one of good, bad'],
  ])('refuses %j', (given, message) => {
    expect(() => blockOf([given])).toThrow(new TypeError(message))
  })
})

describe('a block of pictures out of the sandbox', () => {
  it('is taken as it was shown', () => {
    const block = blockOf([image])
    expect(parseBlock(block)).toEqual(block)
  })

  it.each(['', 'AAAA', 'javascript:alert(1)', `${'A'.repeat(15)}"`, 'A'.repeat(17)])(
    'is refused with the pixels %j',
    (pixels) => {
      const block = blockOf([image])
      const forged = { ...block, images: [{ ...block.images[0], pixels }] }
      expect(() => parseBlock(forged)).toThrow(/three bytes a pixel in base64/)
    },
  )
})

it('writes base64 as Node does', () => {
  for (let length = 0; length < 20; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 89 + length) % 256)
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  }
})

/** Oracle: the layout in Microsoft's "Bitmap Storage"; ImageMagick reads these four pixels out of it. */
it('makes a bitmap that other programs read', () => {
  const address = bitmapAddress(base64(PIXELS), 2, 2)
  const [kind, data] = address.split(',')
  expect(kind).toBe('data:image/bmp;base64')
  const bytes = Buffer.from(data!, 'base64')
  expect(bytes.subarray(0, 2).toString()).toBe('BM')
  expect(bytes.readUInt32LE(2)).toBe(bytes.length)
  const start = bytes.readUInt32LE(10)
  expect([bytes.readUInt32LE(18), bytes.readUInt32LE(22), bytes.readUInt16LE(28)]).toEqual([
    2, 2, 24,
  ])
  expect([...bytes.subarray(start)]).toEqual([
    ...[255, 0, 0, 255, 255, 255, 0, 0],
    ...[0, 0, 255, 0, 255, 0, 0, 0],
  ])
})

it('is a list of pictures whose words say right and wrong', () => {
  const { document } = parseHTML('<html></html>')
  const block = blockOf([
    { ...image, label: 'first', tone: 'bad' },
    { ...image, alt: '"><script>' },
  ])
  const element = renderImages(block, document as never)
  const [first, second] = [...element.querySelectorAll('img')]
  expect(first!.getAttribute('alt')).toBe('wrong: four colors')
  expect(first!.getAttribute('width')).toBe('48')
  expect(element.querySelector('li')!.textContent).toBe('✗ first')
  expect(second!.getAttribute('alt')).toBe('"><script>')
  expect(element.querySelectorAll('script').length).toBe(0)
})
