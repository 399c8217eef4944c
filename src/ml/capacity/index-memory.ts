import { badArgument } from '../checks/bad-argument.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { quantity, valueIn } from './quantity.ts'
import type { Quantity } from './quantity.ts'

/** What an index of vectors is made of. Numbers take 4 bytes if `bytesPerNumber` says nothing else. */
export type IndexMemoryInput = {
  readonly items: Quantity<'items'>
  /** The length of a vector. */
  readonly dimension: number
  readonly bytesPerNumber?: Quantity<'bytes'>
} & (
  | { readonly kind: 'flat' }
  | { readonly kind: 'ivf'; readonly lists: number }
  | { readonly kind: 'hnsw'; readonly M: number }
  | { readonly kind: 'pq'; readonly subspaces: number; readonly centroids?: number }
)

/** A link, or the number of an item. */
const ID_BYTES = 4

/**
 * Memory of an index of vectors.
 *
 * - flat: items · dimension · bytes per number
 * - ivf: flat + lists · dimension · bytes per number for the centroids + 4 bytes an item for its number
 * - hnsw: flat + 4 bytes for each of (2 M + 1) places an item below and (M + 1) on each layer above, which
 *   1 / (M - 1) of the items reach on average
 * - pq: items · subspaces bytes + centroids · dimension · bytes per number for the code books; the vectors are gone
 *
 * @throws RangeError or TypeError for a wrong unit, an unknown kind, or a number that is no integer of
 *   at least 1 (M: 2).
 * @example
 * const items = units.items(1e6)
 * units.format(indexMemory({ kind: 'flat', items, dimension: 64 })) // '256 MB'
 * units.format(indexMemory({ kind: 'hnsw', items, dimension: 64, M: 16 })) // '393 MB'
 * units.format(indexMemory({ kind: 'pq', items, dimension: 64, subspaces: 8 })) // '8.07 MB'
 */
export function indexMemory(input: IndexMemoryInput): Quantity<'bytes'> {
  const { dimension, bytesPerNumber = quantity(4, 'bytes') } = input
  const count = valueIn('items', input.items, 'items')
  const vectorBytes = dimension * valueIn('bytesPerNumber', bytesPerNumber, 'bytes')
  positiveInteger('dimension', dimension)
  switch (input.kind) {
    case 'flat':
      return quantity(count * vectorBytes, 'bytes')
    case 'ivf':
      positiveInteger('lists', input.lists)
      return quantity((count + input.lists) * vectorBytes + count * ID_BYTES, 'bytes')
    case 'hnsw': {
      const { M } = input
      if (!(Number.isInteger(M) && M >= 2)) throw badArgument('M', M, 'an integer of at least 2')
      const placesAnItem = 2 * M + 1 + (M + 1) / (M - 1)
      return quantity(count * (vectorBytes + placesAnItem * ID_BYTES), 'bytes')
    }
    case 'pq': {
      const { subspaces, centroids = 256 } = input
      positiveInteger('subspaces', subspaces)
      positiveInteger('centroids', centroids)
      return quantity(count * subspaces + centroids * vectorBytes, 'bytes')
    }
    default: {
      const { kind } = input as { readonly kind: unknown }
      throw new RangeError(`kind is ${String(kind)}; expected 'flat', 'ivf', 'hnsw' or 'pq'`)
    }
  }
}
