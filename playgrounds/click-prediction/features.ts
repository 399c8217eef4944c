/** Impressions as tables: sparse columns of words, or numbers for trees. */
import {
  matrix,
  sparseMatrix,
  type Matrix,
  type TabularRows,
} from 'shortlist/ml'
import { column } from './hash.ts'
import type { Impression } from './log.ts'
import type { Rates } from './rates.ts'
import { fieldsOf, spell, visitWords, type WordOptions } from './words.ts'
import type { World } from './world.ts'

/** Columns in which words hardly ever meet. */
export const LARGE = 2 ** 15

export type Sparse = WordOptions & { size?: number }

/** The columns of impressions that were asked about before. */
const remembered = new Map<string, WeakMap<Impression, number[]>>()

/** The columns of words, by size of the table: each is hashed once. */
const hashed = new Map<number, Map<number, number>>()

/** A one in the column of each word; a word twice counts twice. */
export function sparse(
  world: World,
  impressions: readonly Impression[],
  { size = LARGE, crosses = false }: Sparse = {},
) {
  const name = `${size} ${crosses}`
  const before = remembered.get(name) ?? new WeakMap()
  remembered.set(name, before)
  const known = hashed.get(size) ?? new Map<number, number>()
  hashed.set(size, known)
  const columnsOf = (impression: Impression) => {
    const columns: number[] = []
    visitWords(world, impression, { crosses }, (place, value, other) => {
      const word = (value * 4096 + other) * 16 + place
      let found = known.get(word)
      if (found === undefined) {
        found = column(spell(place, value, other), size)
        known.set(word, found)
      }
      columns.push(found)
    })
    return columns
  }
  const rows = impressions.map((one) => {
    const indices: number[] = before.get(one) ?? columnsOf(one)
    before.set(one, indices)
    return { indices }
  })
  return sparseMatrix(rows, size)
}

/** Numbers: context as it is, and what was clicked until last night. */
export function numeric(
  world: World,
  rates: Rates,
  impressions: readonly Impression[],
): Matrix {
  return matrix(
    impressions.map(({ request, ad }) => {
      const { day, device, hour, view, segment, user } = request
      const advertiser = world.advertiserOf[ad]
      const format = world.formatOf[ad]
      return [
        hour,
        view,
        day - world.born[ad],
        ...[0, 1, 2].map((one) => (device === one ? 1 : 0)),
        ...[0, 1, 2].map((one) => (format === one ? 1 : 0)),
        rates('ad', ad, day),
        rates('advertiser', advertiser, day),
        rates('user', user, day),
        rates('segment', segment, day),
        rates('pair', segment * 1000 + advertiser, day),
      ]
    }),
  )
}

/** Numbers and ids, as networks read them. */
export function networkRows(
  world: World,
  rates: Rates,
  impressions: readonly Impression[],
): TabularRows {
  const rows = impressions.map((one) => fieldsOf(world, one))
  const ids = ['segment', 'device', 'advertiser', 'format'] as const
  return {
    numeric: numeric(world, rates, impressions),
    categories: ids.map((field) => rows.map((row) => row[field])),
  }
}
