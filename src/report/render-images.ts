import type { ImageBlock, Picture } from './blocks.ts'
import { html } from './dom.ts'
import { bitmapAddress } from './pixels.ts'
import { TONE_SIGNS, TONE_WORDS } from './tone-words.ts'

/** Pixels on the page for each of the picture's own, so that a small one can be made out. */
const LEAST_SIZE = 48

/** Pictures side by side, in a list that wraps. */
export function renderImages({ caption, images }: ImageBlock, document: Document): HTMLElement {
  return html(
    document,
    'figure',
    { class: 'report-images' },
    caption === undefined ? undefined : html(document, 'figcaption', {}, caption),
    html(document, 'ul', {}, ...images.map((image) => renderPicture(image, document))),
  )
}

function renderPicture(picture: Picture, document: Document): HTMLElement {
  const { width, height, pixels, alt, label, tone } = picture
  const scale = Math.max(1, Math.ceil(LEAST_SIZE / Math.max(width, height)))
  const below = [tone && TONE_SIGNS[tone], label].filter(Boolean).join(' ')
  return html(
    document,
    'li',
    { class: tone && `report-image-${tone}` },
    html(document, 'img', {
      src: bitmapAddress(pixels, width, height),
      width: scale * width,
      height: scale * height,
      alt: tone === undefined ? alt : `${TONE_WORDS[tone]}: ${alt}`,
    }),
    below === '' ? undefined : html(document, 'span', {}, below),
  )
}
