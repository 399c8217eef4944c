/** Texts as numbers: their words and pieces of three letters, hashed. */
import { tokenize } from 'shortlist/ml'

/** Columns for words and for pieces. Texts share them by chance. */
const WORDS = 64
const PIECES = 96
export const COLUMNS = WORDS + PIECES

/** One row a text, of length 1. */
export function textFeatures(texts: string[]) {
  const values = new Float64Array(texts.length * COLUMNS)
  texts.forEach((text, row) => {
    const start = row * COLUMNS
    for (const word of tokenize(text)) {
      values[start + (hash(word) % WORDS)] += 1
      const padded = `<${word}>`
      for (let at = 0; at + 3 <= padded.length; at++) {
        const piece = hash(padded.slice(at, at + 3)) % PIECES
        values[start + WORDS + piece] += 0.5
      }
    }
    const mine = values.subarray(start, start + COLUMNS)
    const length = Math.hypot(...mine) || 1
    mine.forEach((value, column) => (mine[column] = value / length))
  })
  return { rows: texts.length, columns: COLUMNS, values }
}

/** FNV-1a: a number that looks random, the same for the same text. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}
