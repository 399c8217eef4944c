/**
 * Pixels of a small picture, and the picture as an address that an `img` shows: a bitmap
 * made here out of checked bytes, so that nothing of a program's own is ever decoded.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64, without `btoa`, which a program's scope does not have. */
export function base64(bytes: ArrayLike<number>): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 3) {
    const left = bytes.length - start
    const group = (bytes[start]! << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0)
    for (let place = 0; place < 4; place++) {
      text += place <= left ? DIGITS[(group >> (18 - 6 * place)) & 63] : '='
    }
  }
  return text
}

/** Whether a text is base64 of three bytes for each pixel, neither more nor less. */
export const isPixels = (text: string, width: number, height: number): boolean =>
  text.length === 4 * width * height && /^[A-Za-z\d+/]*$/.test(text)

const FILE_HEADER = 14
const HEADER = FILE_HEADER + 40

/**
 * A 24-bit bitmap as a `data:` address. Rows go from the bottom up, colors as blue, green,
 * red, and each row fills up to four bytes.
 *
 * Source: Microsoft, "Bitmap Storage", Windows GDI.
 */
export function bitmapAddress(pixels: string, width: number, height: number): string {
  const colors = atob(pixels)
  const stride = Math.ceil((3 * width) / 4) * 4
  const bytes = new Uint8Array(HEADER + stride * height)
  const view = new DataView(bytes.buffer)
  const long = (at: number, value: number) => view.setUint32(at, value, true)
  bytes.set([0x42, 0x4d])
  long(2, bytes.length)
  long(10, HEADER)
  long(FILE_HEADER, HEADER - FILE_HEADER)
  long(18, width)
  long(22, height)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = 3 * (row * width + column)
      const to = HEADER + stride * (height - 1 - row) + 3 * column
      for (let color = 0; color < 3; color++) {
        bytes[to + 2 - color] = colors.charCodeAt(from + color)
      }
    }
  }
  return `data:image/bmp;base64,${base64(bytes)}`
}
