/** What is read out of a picture: numbers of one table, a row a picture. */
import type { Matrix } from 'shortlist/ml'
import { SIDE } from './draw.ts'

export type Reader = {
  columns: number
  read: (picture: Float64Array) => Float64Array
}

const CELL = 4
const CELLS = SIDE / CELL
const ROW = 3 * SIDE

/** For the encoder, of each of 16 cells: the logarithm of its mean red,
 * green and blue, in which a brighter light only adds a constant, and how
 * much neighboring pixels differ, across and down. */
export const cells: Reader = {
  columns: CELLS * CELLS * 5,
  read(picture) {
    const out = new Float64Array(CELLS * CELLS * 5)
    for (let row = 0; row < SIDE; row++) {
      const down = row + 1 < SIDE ? ROW : 0
      for (let column = 0; column < SIDE; column++) {
        const across = column + 1 < SIDE ? 3 : 0
        const at = row * ROW + 3 * column
        const cell = 5 * ((row >> 2) * CELLS + (column >> 2))
        for (let channel = 0; channel < 3; channel++) {
          const value = picture[at + channel]
          out[cell + channel] += value
          out[cell + 3] += Math.abs(picture[at + across + channel] - value)
          out[cell + 4] += Math.abs(picture[at + down + channel] - value)
        }
      }
    }
    for (let i = 0; i < out.length; i++) {
      const least = i % 5 < 3 ? 0.02 : 0.05
      out[i] = Math.log(least + out[i] / (CELL * CELL))
    }
    return out
  },
}

const level = (value: number) => Math.min(3, Math.floor(value * 4))

/** Roots of the shares of the pixels in each of 64 colors. */
export const colors: Reader = {
  columns: 64,
  read(picture) {
    const out = new Float64Array(64)
    for (let at = 0; at < picture.length; at += 3) {
      const red = level(picture[at])
      const green = level(picture[at + 1])
      out[16 * red + 4 * green + level(picture[at + 2])]++
    }
    return out.map(Math.sqrt)
  },
}

/** The pixels themselves, less their mean. */
export const pixels: Reader = {
  columns: SIDE * SIDE * 3,
  read(picture) {
    let sum = 0
    for (let i = 0; i < picture.length; i++) sum += picture[i]
    const mean = sum / picture.length
    return picture.map((value) => value - mean)
  },
}

export function readAll(
  reader: Reader,
  pictures: readonly Float64Array[],
): Matrix {
  const { columns } = reader
  const values = new Float64Array(pictures.length * columns)
  pictures.forEach((picture, row) =>
    values.set(reader.read(picture), row * columns),
  )
  return { rows: pictures.length, columns, values }
}

/** Each row divided by its length, so that inner products are cosines. */
export function unitRows({ rows, columns, values }: Matrix): Matrix {
  const unit = values.slice()
  for (let start = 0; start < unit.length; start += columns) {
    let squares = 0
    for (let i = start; i < start + columns; i++) squares += unit[i] ** 2
    const length = Math.sqrt(squares) || 1
    for (let i = start; i < start + columns; i++) unit[i] /= length
  }
  return { rows, columns, values: unit }
}
