/** The rungs of the ladder, each trained on some rows of the log. */
import { createRandom, exactTopK, topK, type Matrix } from 'shortlist/ml'
import { BATCH, trainEncoder, type Encoder } from './encoder.ts'
import { gradeOf } from './judging.ts'
import { drawNegatives, type Kind } from './negatives.ts'
import {
  PAIR_OPERATIONS,
  PICTURE_NUMBERS,
  trainReranker,
  type Examples,
  type Reranker,
} from './reranker.ts'
import type { Site } from './site.ts'

/** Answers photos with listings, best first. */
export interface Ranker {
  name: string
  search(photo: Float64Array, size: number): Int32Array
  /** How well some listings answer a photo. */
  score(photo: Float64Array, listings: ArrayLike<number>): Float64Array
  /** Multiply-adds: to read a photo, to compare it with a listing, and to
   * re-rank it with one of `candidates`; steps down trees for each. */
  work: { photo: number; listing: number; pair: number; steps: number }
  /** Numbers kept for each listing, and in the model. */
  numbers: { listing: number; model: number }
}

export const CANDIDATES = 20

/** Inner products of a vector with some rows of a table. */
export function cosines(
  vector: Float64Array,
  { columns, values }: Matrix,
  rows: ArrayLike<number>,
): Float64Array {
  const out = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i] * columns
    for (let j = 0; j < columns; j++)
      out[i] += vector[j] * values[start + j]
  }
  return out
}

/** Listings near in a space of some kind, compared one by one. */
export function nearest(
  name: string,
  embed: (pictures: readonly Float64Array[]) => Matrix,
  site: Site,
  photo: number,
  model: number,
  embedOne = (picture: Float64Array) => embed([picture]).values,
): Ranker {
  const table = embed(site.pictures)
  return {
    name,
    search: (picture, size) =>
      exactTopK(embedOne(picture), table, size).indices,
    score: (picture, listings) =>
      cosines(embedOne(picture), table, listings),
    work: { photo, listing: table.columns, pair: 0, steps: 0 },
    numbers: { listing: table.columns, model },
  }
}

export interface EncoderRecipe {
  kind: Kind
  inBatch: boolean
  epochs?: number
  /** What the weights start from; by default the world's seed. */
  seed?: number
}

/** What we ship: everything in the batch, and one drawn for each photo. */
export const usualRecipe: EncoderRecipe = { kind: 'random', inBatch: true }

/** Learns from these rows of the log. */
export function learn(
  site: Site,
  rows: readonly number[],
  recipe: EncoderRecipe = usualRecipe,
): Encoder {
  const { kind, inBatch, epochs = 10 } = recipe
  const { seed = site.world.settings.seed } = recipe
  const { columns, values } = site.photoCells
  const photos = new Float64Array(rows.length * columns)
  rows.forEach((row, i) =>
    photos.set(
      values.subarray(row * columns, (row + 1) * columns),
      i * columns,
    ),
  )
  const pairs = {
    photos: { rows: rows.length, columns, values: photos },
    listings: site.listingCells,
    clicked: rows.map((row) => site.rows[row].clicked),
  }
  const steps = epochs * Math.ceil(rows.length / BATCH)
  return trainEncoder(pairs, {
    negatives: drawNegatives(kind, pairs, steps, seed),
    inBatch,
    epochs,
    seed,
  })
}

export const embedding = (name: string, site: Site, encoder: Encoder) =>
  nearest(
    name,
    encoder.embed,
    site,
    encoder.operations,
    encoder.numbers,
    encoder.embedOne,
  )

/** What the re-ranker learns from: 'clicks' of the log, or 'raters', who
 * were shown the candidates of 150 photos. */
export type Teacher = 'clicks' | 'raters'
const JUDGED = 150

export function learnReranker(
  site: Site,
  rows: readonly number[],
  encoder: Encoder,
  teacher: Teacher,
): Reranker {
  const table = encoder.embed(site.pictures)
  const examples: Examples = { rows: [], labels: [] }
  const { seed } = site.world.settings
  const raters = createRandom(seed * 100 + 50)
  const chosen = createRandom(seed).shuffle(rows).slice(0, JUDGED)
  for (const row of chosen) {
    const { picture, product, clicked } = site.rows[row]
    const near = exactTopK(encoder.embedOne(picture), table, CANDIDATES)
    const read = site.pairs(picture)
    near.indices.forEach((listing, i) => {
      examples.rows.push(read(listing, near.scores[i]))
      examples.labels.push(
        teacher === 'clicks'
          ? Number(listing === clicked)
          : Number(gradeOf(site.world, listing, product, raters) === 2),
      )
    })
  }
  return trainReranker(examples)
}

/** The nearest candidates, put into the order of the re-ranker. */
export function reranked(
  name: string,
  site: Site,
  encoder: Encoder,
  reranker: Reranker,
): Ranker {
  const first = embedding(name, site, encoder)
  const score: Ranker['score'] = (picture, listings) => {
    const read = site.pairs(picture)
    const near = first.score(picture, listings)
    return reranker.score(
      Array.from(listings, (listing, i) => read(listing, near[i])),
    )
  }
  return {
    name,
    search(picture, size) {
      const near = first.search(picture, Math.max(size, CANDIDATES))
      const { indices } = topK(score(picture, near), size)
      return indices.map((place) => near[place])
    },
    score,
    work: { ...first.work, pair: PAIR_OPERATIONS, steps: reranker.steps },
    numbers: {
      listing: first.numbers.listing + PICTURE_NUMBERS,
      model: first.numbers.model + reranker.numbers,
    },
  }
}
