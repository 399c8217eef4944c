import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { interleave } from './interleave.ts'

const ranking = fc.uniqueArray(fc.nat(15), { maxLength: 12 })

describe('interleave', () => {
  test('has every team pick its best item left, two picks a round', () => {
    fc.assert(
      fc.property(ranking, ranking, fc.integer(), (first, second, seed) => {
        const { items, teams } = interleave(first, second, createRandom(seed))
        expect(new Set(items).size).toBe(items.length)
        items.forEach((item, place) => {
          const list = teams[place] === 0 ? first : second
          const before = items.slice(0, place)
          expect(list.find((id) => !before.includes(id))).toBe(item)
          if (place % 2 === 1) expect(teams[place]).toBe(1 - teams[place - 1])
        })
      }),
    )
  })

  test('is as long as the shorter ranking, if not told otherwise', () => {
    fc.assert(
      fc.property(ranking, ranking, (first, second) => {
        const { items, teams } = interleave(first, second, createRandom(1))
        expect(items).toHaveLength(Math.min(first.length, second.length))
        expect(teams).toHaveLength(items.length)
      }),
    )
  })

  test('gives equal credit for clicks that mind only the position', () => {
    const random = createRandom(3)
    const lookedAt = [0.9, 0.5, 0.3, 0.2, 0.1]
    const credit = [0, 0]
    const lists = 20_000
    for (let list = 0; list < lists; list++) {
      const { teams } = interleave([1, 2, 3, 4, 5], [3, 9, 1, 8, 7], random)
      teams.forEach((team, place) => (credit[team] += lookedAt[place]))
    }
    // A list's difference has a deviation of √(0.4² + 0.1² + 0.1²) = 0.42.
    expect(Math.abs(credit[0] - credit[1])).toBeLessThan(5 * 0.43 * Math.sqrt(lists))
  })

  test('credits the ranking that puts the clicked items first', () => {
    const random = createRandom(4)
    const wins = [0, 0]
    for (let list = 0; list < 500; list++) {
      const { items, teams } = interleave([1, 2, 3, 4], [3, 4, 1, 2], random, 2)
      items.forEach((item, place) => (wins[teams[place]] += item <= 2 ? 1 : 0))
    }
    expect(wins[0]).toBeGreaterThan(wins[1] + 100)
  })

  test('flips the coins fairly', () => {
    const random = createRandom(5)
    let heads = 0
    for (let list = 0; list < 4000; list++) heads += interleave(['a'], ['b'], random).teams[0]
    expect(Math.abs(heads - 2000)).toBeLessThan(5 * Math.sqrt(1000))
  })

  test('stops when the ranking whose turn it is has nothing new', () => {
    const { items } = interleave(['a'], ['a', 'b', 'c'], createRandom(1), 10)
    expect(items.length).toBeLessThanOrEqual(2)
    expect(interleave([], ['a'], createRandom(1)).items).toEqual([])
  })

  test('leaves frozen rankings as they are', () => {
    const first = Object.freeze(['x', 'y'])
    expect(interleave(first, first, createRandom(2)).items).toEqual(['x', 'y'])
  })

  test('names what is wrong', () => {
    const random = createRandom(1)
    expect(() => interleave('ab' as never, [], random)).toThrow('first is "ab"; expected an array')
    expect(() => interleave([], 2 as never, random)).toThrow('second is 2; expected an array')
    expect(() => interleave([], [], random, 0)).toThrow('k is 0; expected an integer of at least 1')
  })
})
