import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemToItem } from './item-to-item.ts'

const pair = fc.tuple(fc.nat(6), fc.nat(8))
const pairs = fc.array(pair, { minLength: 1, maxLength: 40 })
const columns = (list: (readonly number[])[]) => ({
  users: list.map(([user]) => user),
  items: list.map(([, item]) => item),
})

/** The cosine of two columns of zeros and ones, from sets. */
function cosine(list: number[][], one: number, other: number): number {
  const usersOf = (item: number) => new Set(list.filter((p) => p[1] === item).map(([user]) => user))
  const both = usersOf(one).intersection(usersOf(other)).size
  return both === 0 ? 0 : both / Math.sqrt(usersOf(one).size * usersOf(other).size)
}

describe('itemToItem', () => {
  const shops = Object.freeze({
    users: Object.freeze([0, 0, 1, 1, 2, 2, 2]) as number[],
    items: Object.freeze([0, 1, 0, 1, 0, 2, 3]) as number[],
  })

  test('gives the cosines by hand', () => {
    // Item 0 has users 0, 1, 2; item 1 users 0 and 1; items 2 and 3 user 2.
    const { indices, scores } = itemToItem(shops).similarItems(0)
    expect(Array.from(indices)).toEqual([1, 2, 3])
    expect(scores[0]).toBeCloseTo(2 / Math.sqrt(3 * 2), 14)
    expect(scores[1]).toBeCloseTo(1 / Math.sqrt(3), 14)
    expect(scores[2]).toBe(scores[1])
  })

  test('gives the cosine of every pair of items, best first', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const similar = itemToItem(columns(list))
        for (let item = 0; item < similar.itemCount; item++) {
          const { indices, scores } = similar.similarItems(item)
          const expected = Array.from({ length: similar.itemCount }, (_, other) => other)
            .filter((other) => other !== item && cosine(list, item, other) > 0)
            .map((other) => ({ other, score: cosine(list, item, other) }))
          expect(Array.from(indices).toSorted()).toEqual(expected.map(({ other }) => other))
          for (const { other, score } of expected) {
            expect(scores[indices.indexOf(other)]).toBeCloseTo(score, 12)
          }
          expect(Array.from(scores)).toEqual(Array.from(scores).toSorted((a, b) => b - a))
        }
      }),
    )
  })

  test('is the same whatever the order of the pairs and however often each is given', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const one = itemToItem(columns(list))
        const other = itemToItem(columns([...list.toReversed(), ...list]))
        for (let item = 0; item < one.itemCount; item++) {
          expect(other.similarItems(item)).toEqual(one.similarItems(item))
        }
      }),
    )
  })

  test('shrinks what rests on few users', () => {
    const similar = itemToItem(shops, { shrinkage: 2 })
    const { scores } = similar.similarItems(0)
    expect(scores[0]).toBeCloseTo((2 / Math.sqrt(6)) * (2 / 4), 14)
    expect(scores[1]).toBeCloseTo((1 / Math.sqrt(3)) * (1 / 3), 14)
  })

  test('recommends by the sum over the history, without the history', () => {
    const similar = itemToItem(shops)
    const { indices, scores } = similar.recommend([1, 2, 2], 5)
    // Item 0: 2/√6 from item 1 and 1/√3 from item 2; item 3 shares its one user with item 2.
    expect(Array.from(indices)).toEqual([0, 3])
    expect(scores[0]).toBeCloseTo(2 / Math.sqrt(6) + 1 / Math.sqrt(3), 14)
    expect(scores[1]).toBeCloseTo(1, 14)
    expect(similar.recommend([], 3).indices).toHaveLength(0)
  })

  test('keeps the most similar neighbours only, ties by item', () => {
    const similar = itemToItem(shops, { neighbors: 2 })
    expect(Array.from(similar.similarItems(0).indices)).toEqual([1, 2])
    expect(Array.from(similar.similarItems(0, 1).indices)).toEqual([1])
  })

  test('knows items without users, if told how many there are', () => {
    const similar = itemToItem({ users: [], items: [] }, { itemCount: 2 })
    expect(similar.similarItems(1).indices).toHaveLength(0)
    expect(itemToItem({ users: [], items: [] }).itemCount).toBe(0)
  })

  test('hands out copies', () => {
    const similar = itemToItem(shops)
    similar.similarItems(0).indices.fill(9)
    expect(similar.similarItems(0).indices[0]).toBe(1)
  })

  test('names what is wrong', () => {
    expect(() => itemToItem({ users: [0], items: [] })).toThrow(
      'users and items differ in length: 1 and 0',
    )
    expect(() => itemToItem({ users: [0], items: [-1] })).toThrow('items[0] is -1; expected')
    expect(() => itemToItem({ users: [0.5], items: [1] })).toThrow('users[0] is 0.5; expected')
    expect(() => itemToItem(shops, { itemCount: 3 })).toThrow('itemCount is 3; expected at least 4')
    expect(() => itemToItem(shops, { neighbors: 0 })).toThrow('neighbors is 0; expected')
    expect(() => itemToItem(shops, { shrinkage: -1 })).toThrow('shrinkage is -1; expected')
    expect(() => itemToItem(shops).similarItems(4)).toThrow('item is 4; expected an item from 0 to')
    expect(() => itemToItem(shops).recommend([7], 1)).toThrow('history is 7; expected an item')
    expect(() => itemToItem(shops).recommend([1], 0)).toThrow('k is 0; expected an integer')
  })
})
