/** A small network that turns a picture into a vector of length 1. */
import { autograd, createRandom, type Matrix } from 'shortlist/ml'
import { cells, readAll } from './features.ts'

export const HIDDEN = 16
export const DIMENSION = 16

export interface Encoder {
  /** The vectors of some pictures, a row each. */
  embed(pictures: readonly Float64Array[]): Matrix
  /** The vector of one picture; asked again, it is not computed again. */
  embedOne(picture: Float64Array): Float64Array
  /** The same, of pictures that `readAll(cells, …)` has read already. */
  embedTable(table: Matrix): Matrix
  /** Multiply-adds for one picture, and how many numbers were learnt. */
  operations: number
  numbers: number
}

export interface Pairs {
  /** What `cells` reads in the photos, and in the listings' pictures. */
  photos: Matrix
  listings: Matrix
  /** The listing that was clicked, one a photo. */
  clicked: readonly number[]
}

/** One listing for each photo of the batch, to be held against its click:
 * asked before each step, with the encoder as it is by now. */
export type Negatives = (
  batch: readonly number[],
  encoder: Encoder,
  step: number,
) => readonly number[]

export interface TrainingOptions {
  negatives: Negatives
  /** Also against everything else in the batch: clicked listings and
   * negatives of the other photos. */
  inBatch: boolean
  epochs?: number
  seed?: number
}

export const BATCH = 32
const TEMPERATURE = 0.1

/**
 * Learns from pairs of a photo and the listing clicked. The loss, InfoNCE:
 * of all listings that a photo is compared with, the clicked one should be
 * nearest, -log softmax of cosine / temperature. With one negative that is
 * a soft triplet loss.
 */
export function trainEncoder(
  { photos, listings, clicked }: Pairs,
  { negatives, inBatch, epochs = 10, seed = 1 }: TrainingOptions,
): Encoder {
  const { glorotUniform, parameter } = autograd
  const random = createRandom(seed)
  const { columns } = photos
  const standard = standardizer(photos, listings)
  const first = parameter(
    columns,
    HIDDEN,
    glorotUniform(columns, HIDDEN, random),
  )
  const bend = parameter(1, HIDDEN, new Float64Array(HIDDEN))
  const second = parameter(
    HIDDEN,
    DIMENSION,
    glorotUniform(HIDDEN, DIMENSION, random),
  )
  const optimizer = autograd.createAdam([first, bend, second], {
    learningRate: 0.006,
    weightDecay: 0.02,
  })

  function vectors({ rows, values }: Matrix) {
    const input = autograd.constant(rows, columns, values)
    const hidden = autograd.add(autograd.matmul(input, first), bend)
    return autograd.normalizeRows(
      autograd.matmul(autograd.relu(hidden), second),
    )
  }
  const embedTable = (table: Matrix) => ({
    rows: table.rows,
    columns: DIMENSION,
    values: vectors(standard(table)).values,
  })
  // What has been embedded once, after the training, is remembered.
  const tables = new WeakMap<readonly Float64Array[], Matrix>()
  function embed(pictures: readonly Float64Array[]): Matrix {
    const table =
      tables.get(pictures) ?? embedTable(readAll(cells, pictures))
    tables.set(pictures, table)
    return table
  }
  const known = new WeakMap<Float64Array, Float64Array>()
  function embedOne(picture: Float64Array): Float64Array {
    const vector =
      known.get(picture) ?? embedTable(readAll(cells, [picture])).values
    known.set(picture, vector)
    return vector
  }
  const encoder: Encoder = {
    embed,
    embedOne,
    embedTable,
    operations: first.values.length + second.values.length,
    numbers: first.values.length + HIDDEN + second.values.length,
  }

  const photoRows = standard(photos)
  const listingRows = standard(listings)
  const all = Array.from({ length: photos.rows }, (_, row) => row)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.shuffle(all)
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH)
      const others = negatives(batch, encoder, step++)
      const shown = [...batch.map((row) => clicked[row]), ...others]
      const cosines = autograd.matmulTransposed(
        vectors(take(photoRows, batch)),
        vectors(take(listingRows, shown)),
      )
      const scores = autograd.add(
        autograd.scale(cosines, 1 / TEMPERATURE),
        leftOut(shown, batch.length, inBatch),
      )
      const targets = batch.map((_, i) => i)
      autograd.backward(autograd.softmaxCrossEntropy(scores, targets))
      optimizer.step()
    }
  }
  return encoder
}

/** Takes a listing out of the softmax of a photo by a great negative score:
 * the photo's own in another place, and, unless `inBatch`, all but its two. */
function leftOut(shown: readonly number[], rows: number, inBatch: boolean) {
  const columns = shown.length
  const mask = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isOwn = column === row
      const isItsNegative = column === rows + row
      const same = shown[column] === shown[row]
      if (!isOwn && (same || !(inBatch || isItsNegative))) {
        mask[row * columns + column] = -50
      }
    }
  }
  return autograd.constant(rows, columns, mask)
}

function take(
  { columns, values }: Matrix,
  rows: readonly number[],
): Matrix {
  const out = new Float64Array(rows.length * columns)
  rows.forEach((row, i) =>
    out.set(
      values.subarray(row * columns, (row + 1) * columns),
      i * columns,
    ),
  )
  return { rows: rows.length, columns, values: out }
}

/** Takes off each column's mean and divides by its deviation. */
function standardizer(...tables: Matrix[]) {
  const { columns } = tables[0]
  const mean = new Float64Array(columns)
  const deviation = new Float64Array(columns)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  for (const { values } of tables) {
    for (let i = 0; i < values.length; i++) {
      mean[i % columns] += values[i] / rows
      deviation[i % columns] += values[i] ** 2 / rows
    }
  }
  deviation.forEach((square, i) => {
    deviation[i] = Math.sqrt(Math.max(0, square - mean[i] ** 2)) || 1
  })
  return (table: Matrix): Matrix => {
    const values = table.values.slice()
    for (let i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean[i % columns]) / deviation[i % columns]
    }
    return { rows: table.rows, columns, values }
  }
}
