import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sameLength } from '../checks/same-length.ts'
import type { UserItemPairs } from '../models/two-tower.ts'
import { BestK } from './best-k.ts'
import type { TopK } from './exact-top-k.ts'
import { groupBy } from './group-by.ts'

export interface ItemToItemOptions {
  /** How many similar items are kept for each; 50. */
  readonly neighbors?: number
  /** Users that must have both items before a similarity counts half; 0, none. */
  readonly shrinkage?: number
  /** One more than the largest item; by default that of the pairs. */
  readonly itemCount?: number
}

export interface ItemToItem {
  readonly itemCount: number
  /** The items most similar to one, best first; without k all that are kept. */
  similarItems(item: number, k?: number): TopK
  /** The items with the largest sum of similarities to those of a history, which are left out. */
  recommend(history: ArrayLike<number>, k: number): TopK
}

/**
 * Item-to-item collaborative filtering: two items are similar when the same users chose them.
 *
 * similarity(i, j) = n_ij / √(n_i n_j) · n_ij / (n_ij + shrinkage), with n_i the users who chose i and n_ij those who
 * chose both: the cosine of the items' columns of zeros and ones, shrunk where it rests on few users.
 * A pair that is given twice counts once. Items with no user in common are not similar at all and
 * never returned. Equal similarities keep the order of the items.
 *
 * The table costs Σ over users of (items of the user)² steps, once; an answer costs `neighbors` steps an item of
 * the history, whatever the size of the catalog.
 *
 * Throws when an id is not an integer from 0 (in queries: a known item), the arrays differ in length,
 * `neighbors` is less than 1, `shrinkage` negative or `k` less than 1.
 *
 * Source: G. Linden, B. Smith and J. York, "Amazon.com recommendations: item-to-item collaborative
 * filtering", IEEE Internet Computing 7 (2003).
 *
 * @param pairs which user chose which item, ids from 0
 *
 * @example
 * const pairs = { users: [0, 0, 1, 1, 2, 2, 2], items: [0, 1, 0, 1, 0, 2, 3] }
 * const similar = itemToItem(pairs)
 * similar.similarItems(0, 2) // { indices: [1, 2], scores: [0.8165, 0.5774] }
 * similar.recommend([1], 1) // { indices: [0], scores: [0.8165] }
 */
export function itemToItem(
  { users, items }: UserItemPairs,
  { neighbors = 50, shrinkage = 0, itemCount: given }: ItemToItemOptions = {},
): ItemToItem {
  sameLength('users', users, 'items', items)
  positiveInteger('neighbors', neighbors)
  nonNegativeNumber('shrinkage', shrinkage)
  const userCount = countIds('users', users)
  const itemCount = given ?? countIds('items', items)
  nonNegativeInteger('itemCount', itemCount)
  if (countIds('items', items) > itemCount) {
    throw badArgument('itemCount', itemCount, `at least ${countIds('items', items)}`)
  }
  const itemsOf = groupBy(users, userCount, items)
  const usersOf = groupBy(items, itemCount, users)

  const together = new Int32Array(itemCount)
  const met = new Int32Array(itemCount)
  const table = Array.from(usersOf, (itemUsers, item) => {
    let metCount = 0
    for (const user of itemUsers) {
      for (const other of itemsOf[user]) {
        if (together[other]++ === 0) met[metCount++] = other
      }
    }
    const best = new BestK(neighbors, metCount)
    for (let place = 0; place < metCount; place++) {
      const other = met[place]
      const both = together[other]
      together[other] = 0
      if (other === item) continue
      const cosine = both / Math.sqrt(itemUsers.length * usersOf[other].length)
      best.offer(other, (cosine * both) / (both + shrinkage))
    }
    return best.toTopK()
  })

  const sums = new Float64Array(itemCount)

  function recommend(history: ArrayLike<number>, k: number): TopK {
    arrayLike('history', history)
    const known = new Set(Array.from(history))
    known.forEach((item) => checkItem('history', item, itemCount))
    sums.fill(0)
    for (const item of known) {
      const { indices, scores } = table[item]
      for (let place = 0; place < indices.length; place++) sums[indices[place]] += scores[place]
    }
    const best = new BestK(k, itemCount)
    sums.forEach((sum, item) => {
      if (sum > 0 && !known.has(item)) best.offer(item, sum)
    })
    return best.toTopK()
  }

  function similarItems(item: number, k = neighbors): TopK {
    checkItem('item', item, itemCount)
    positiveInteger('k', k)
    return { indices: table[item].indices.slice(0, k), scores: table[item].scores.slice(0, k) }
  }

  return { itemCount, similarItems, recommend }
}

function countIds(name: string, ids: ArrayLike<number>): number {
  let count = 0
  for (let index = 0; index < ids.length; index++) {
    nonNegativeInteger(`${name}[${index}]`, ids[index])
    count = Math.max(count, ids[index] + 1)
  }
  return count
}

function checkItem(name: string, item: number, itemCount: number): void {
  if (!(Number.isInteger(item) && item >= 0 && item < itemCount)) {
    throw badArgument(name, item, `an item from 0 to ${itemCount - 1}`)
  }
}
