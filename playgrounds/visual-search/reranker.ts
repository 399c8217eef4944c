/** The heavy model: looks at a photo and a listing together. */
import {
  gradientBoostedTrees,
  matrix,
  type GradientBoostedTreesModel,
} from 'shortlist/ml'
import { SIDE } from './draw.ts'
import { colors } from './features.ts'
import type { Listing } from './world.ts'

const PATCH = 12
/** Of the square in the picture, so that a shift does not matter. */
const SHIFTS = [1, 2, 3]

/** A square of the picture, each color less its mean, of length 1. */
function patch(picture: Float64Array, left: number, top: number) {
  const out = new Float64Array(PATCH * PATCH * 3)
  const means = [0, 0, 0]
  for (let row = 0, place = 0; row < PATCH; row++) {
    for (let column = 0; column < PATCH; column++) {
      const from = 3 * ((top + row) * SIDE + left + column)
      for (let channel = 0; channel < 3; channel++) {
        const value = picture[from + channel]
        out[place++] = value
        means[channel] += value / (PATCH * PATCH)
      }
    }
  }
  let squares = 0
  for (let i = 0; i < out.length; i++) {
    out[i] -= means[i % 3]
    squares += out[i] ** 2
  }
  const length = Math.sqrt(squares) || 1
  return out.map((value) => value / length)
}

/** Red against green, and green against blue, in the middle. */
function middle(picture: Float64Array) {
  const sums = [0.1, 0.1, 0.1]
  for (let row = 5; row < SIDE - 5; row++) {
    for (let column = 5; column < SIDE - 5; column++) {
      const from = 3 * (row * SIDE + column)
      sums.forEach(
        (_, channel) => (sums[channel] += picture[from + channel]),
      )
    }
  }
  return [Math.log(sums[0] / sums[1]), Math.log(sums[1] / sums[2])]
}

function dot(one: Float64Array, other: Float64Array) {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i]
  return sum
}

/** Numbers of a listing's picture, which the heavy model needs at hand. */
export const PICTURE_NUMBERS = SIDE * SIDE * 3

/** Multiply-adds to compare one photo with one listing. */
export const PAIR_OPERATIONS = SHIFTS.length ** 2 * PATCH * PATCH * 3 + 64

/** What the trees read of a pair; the listings' side lies ready. */
export function pairReader(listings: readonly Listing[]) {
  const ready = listings.map(({ picture }) => ({
    patches: SHIFTS.flatMap((top) =>
      SHIFTS.map((left) => patch(picture, left, top)),
    ),
    colors: colors.read(picture),
    middle: middle(picture),
  }))
  /** What is the same for every encoder is read once. */
  const seen = new WeakMap<Float64Array, Map<number, number[]>>()
  return (photo: Float64Array) => {
    const known = seen.get(photo) ?? new Map<number, number[]>()
    seen.set(photo, known)
    const center = patch(photo, 2, 2)
    const histogram = colors.read(photo)
    const [redGreen, greenBlue] = middle(photo)
    function compare(listing: number) {
      const other = ready[listing]
      const features = [
        other.patches.reduce((m, one) => Math.max(m, dot(center, one)), -1),
        dot(histogram, other.colors) / (SIDE * SIDE),
        Math.abs(redGreen - other.middle[0]),
        Math.abs(greenBlue - other.middle[1]),
        listings[listing].appeal,
      ]
      known.set(listing, features)
      return features
    }
    return (listing: number, cosine: number) => [
      cosine,
      ...(known.get(listing) ?? compare(listing)),
    ]
  }
}

export type PairReader = ReturnType<typeof pairReader>

export interface Examples {
  rows: number[][]
  labels: number[]
}

const TREES = { trees: 40, maxDepth: 3, learningRate: 0.2, maxBins: 64 }

export interface Reranker {
  score(rows: number[][]): Float64Array
  /** Steps down a tree for one pair, and how many numbers were learnt. */
  steps: number
  numbers: number
}

export function trainReranker({ rows, labels }: Examples): Reranker {
  const model: GradientBoostedTreesModel = gradientBoostedTrees.fit(
    matrix(rows),
    labels,
    TREES,
  )
  return {
    score: (pairs) =>
      pairs.length === 0
        ? new Float64Array(0)
        : gradientBoostedTrees.predictScore(model, matrix(pairs)),
    steps: TREES.trees * TREES.maxDepth,
    numbers: TREES.trees * 2 ** TREES.maxDepth * 2,
  }
}
