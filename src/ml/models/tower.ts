import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import type { Random } from '../random/index.ts'
import type { Matrix } from './matrix.ts'

/** What a tower reads: an id a row, a row of numbers each, or both. */
export type TowerRows = {
  /** From 0; -1 for one that was not there in training. */
  readonly ids?: ArrayLike<number>
  readonly features?: Matrix
}

/** One side of a two-tower model. */
export type Tower = {
  /** A vector an id. */
  readonly embedding: Tensor | undefined
  /** A row a feature. */
  readonly linear: Tensor | undefined
  readonly bias: Tensor
  /** With a hidden layer, what stands behind it. */
  readonly output: { readonly linear: Tensor; readonly bias: Tensor } | undefined
}

/**
 * A tower with random weights. Either ids or features may be none (0).
 *
 * @param hidden the size of the hidden layer; 0 for none.
 */
export function createTower(
  ids: number,
  features: number,
  hidden: number,
  dimension: number,
  random: Random,
): Tower {
  const { embedding, parameter, glorotUniform, normalValues } = autograd
  const width = hidden > 0 ? hidden : dimension
  // Vectors of about unit length whatever the dimension.
  const spread = 1 / Math.sqrt(dimension)
  return {
    embedding:
      ids > 0 ? embedding(ids, width, normalValues(ids * width, spread, random)) : undefined,
    linear:
      features > 0 ? parameter(features, width, glorotUniform(features, width, random)) : undefined,
    bias: parameter(1, width, new Float64Array(width)),
    output:
      hidden > 0
        ? {
            linear: parameter(hidden, dimension, glorotUniform(hidden, dimension, random)),
            bias: parameter(1, dimension, new Float64Array(dimension)),
          }
        : undefined,
  }
}

/**
 * The vectors of some rows: embedding + features * linear + bias, and, with a hidden layer,
 * relu of that * output.
 */
export function towerOutput(tower: Tower, rows: TowerRows): Tensor {
  const { add, constant, lookup, matmul, relu } = autograd
  const { ids, features } = rows
  const parts: Tensor[] = []
  if (tower.embedding && ids) parts.push(lookup(tower.embedding, ids))
  if (tower.linear && features) {
    const input = constant(features.rows, features.columns, features.values)
    parts.push(matmul(input, tower.linear))
  }
  const sum = parts.reduce((left, right) => add(left, right))
  const first = add(sum, tower.bias)
  if (!tower.output) return first
  return add(matmul(relu(first), tower.output.linear), tower.output.bias)
}

/**
 * Checks that rows hold what a tower reads, and returns how many there are.
 *
 * @throws RangeError or TypeError that names what is missing or does not fit.
 */
export function checkTowerRows(
  name: string,
  rows: TowerRows,
  readsIds: boolean,
  featureCount: number,
): number {
  const { ids, features } = rows
  if (readsIds && !ids) throw new TypeError(`${name}.ids is undefined; expected an array of ids`)
  if (featureCount > 0) {
    if (!features) throw new TypeError(`${name}.features is undefined; expected a matrix`)
    if (features.columns !== featureCount) {
      throw new RangeError(
        `${name}.features has ${features.columns} columns; expected ${featureCount}`,
      )
    }
    if (readsIds && ids && ids.length !== features.rows) {
      throw new RangeError(
        `${name}.ids and ${name}.features differ in length: ${ids.length} and ${features.rows}`,
      )
    }
    return features.rows
  }
  return ids ? ids.length : 0
}
