import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import type { Random } from '../random/index.ts'
import type { Matrix } from './matrix.ts'
import type { TabularParts } from './tabular-rows.ts'

export type InputOptions = {
  /** How many ids each column of categories has; by default one more than the largest in training. */
  readonly categorySizes?: readonly number[]
  /** The length of each category's vector; 8. */
  readonly embeddingDimension?: number
}

/** The first layer of networks on tables: numbers are standardised, ids become vectors. */
export type InputLayer = {
  /** Of each numeric column over the training rows. */
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  /** A table a column of categories. */
  readonly embeddings: readonly Tensor[]
}

/** An input layer for rows like these, with random vectors for the categories. */
export function createInputLayer(
  parts: TabularParts,
  options: InputOptions,
  random: Random,
): InputLayer {
  const { categorySizes, embeddingDimension = 8 } = options
  const embeddings = parts.categories.map((ids, column) => {
    const size = categorySizes?.[column] ?? largest(ids) + 1
    const values = autograd.normalValues(size * embeddingDimension, 0.1, random)
    return autograd.embedding(size, embeddingDimension, values)
  })
  return { ...spreadOf(parts.numeric), embeddings }
}

/** How many numbers the layer gives for each row. */
export function inputWidth(layer: InputLayer): number {
  return layer.embeddings.reduce((sum, table) => sum + table.columns, layer.means.length)
}

/**
 * The vectors of the categories and the standardised numbers, side by side.
 *
 * @throws RangeError if the rows have other columns than the layer was made for.
 */
export function inputOutput(layer: InputLayer, parts: TabularParts): Tensor {
  const { means, deviations, embeddings } = layer
  const columns = parts.numeric?.columns ?? 0
  if (columns !== means.length) {
    throw new RangeError(`features has ${columns} numeric columns; expected ${means.length}`)
  }
  if (parts.categories.length !== embeddings.length) {
    throw new RangeError(
      `features has ${parts.categories.length} categories; expected ${embeddings.length}`,
    )
  }
  const pieces = embeddings.map((table, column) => autograd.lookup(table, parts.categories[column]))
  if (parts.numeric) {
    const { rows, values } = parts.numeric
    const standard = values.map((value, i) => {
      const column = i % columns
      return (value - means[column]) / deviations[column]
    })
    pieces.push(autograd.constant(rows, columns, standard))
  }
  return autograd.concatColumns(pieces)
}

/** Mean and standard deviation of each column; 1 instead of a deviation of 0. */
function spreadOf(numeric: Matrix | undefined) {
  const { rows, columns, values } = numeric ?? { rows: 0, columns: 0, values: [] }
  const means = new Array<number>(columns).fill(0)
  const deviations = new Array<number>(columns).fill(0)
  for (let i = 0; i < values.length; i++) means[i % columns] += values[i] / rows
  for (let i = 0; i < values.length; i++) {
    deviations[i % columns] += (values[i] - means[i % columns]) ** 2 / rows
  }
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) }
}

function largest(values: ArrayLike<number>): number {
  let result = -1
  for (let i = 0; i < values.length; i++) result = Math.max(result, values[i])
  return result
}
