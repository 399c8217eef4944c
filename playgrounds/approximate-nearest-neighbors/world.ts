/**
 * Item and query vectors as a retrieval model might make them. It assumes
 * that items gather around topics, that queries are alike to items, and that
 * all have length 1, so that inner products are cosines.
 */
import { createRandom, type VectorTable } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Items to search, from 1. */
  items: number
  /** Queries to judge by, from 1. */
  queries: number
  /** Numbers of a vector, from 1. */
  dimensions: number
  /** Share of the variance that lies between topics, 0 to 1. 0: vectors lie
   * everywhere alike. */
  structure: number
}

export const usual: WorldSettings = {
  seed: 1,
  items: 5000,
  queries: 40,
  dimensions: 16,
  structure: 0.5,
}

const TOPICS = 50

export interface Vectors {
  items: VectorTable
  queries: VectorTable
}

export function createVectors(
  changes: Partial<WorldSettings> = {},
): Vectors {
  const { seed, dimensions, ...settings } = { ...usual, ...changes }
  const random = createRandom(seed)
  const between = Math.sqrt(settings.structure)
  const within = Math.sqrt(1 - settings.structure)
  const centers = Float64Array.from({ length: TOPICS * dimensions }, () =>
    random.normal(),
  )
  function table(rows: number): VectorTable {
    const values = new Float64Array(rows * dimensions)
    for (let start = 0; start < values.length; start += dimensions) {
      const center = random.integer(0, TOPICS) * dimensions
      let squares = 0
      for (let i = 0; i < dimensions; i++) {
        const x = between * centers[center + i] + within * random.normal()
        values[start + i] = x
        squares += x * x
      }
      const length = Math.sqrt(squares)
      for (let i = 0; i < dimensions; i++) values[start + i] /= length
    }
    return { rows, columns: dimensions, values }
  }
  return { items: table(settings.items), queries: table(settings.queries) }
}

/** One vector of a table. */
export function vector({ columns, values }: VectorTable, row: number) {
  return Float64Array.from(
    values.subarray(row * columns, (row + 1) * columns),
  )
}
