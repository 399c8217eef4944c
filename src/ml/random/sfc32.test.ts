import { describe, expect, test } from 'vitest'
import { sfc32 } from './sfc32.ts'

describe('sfc32', () => {
  // Computed with an implementation in Python's unbounded integers, written from PractRand's sfc.cpp
  // and seeded as its seed(Uint64): a = 0, b = low, c = high, counter = 1, twelve steps discarded.
  test.each([
    [0, [1363572419, 145230303, 808754475, 4216505632, 947923937]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415, 2026416846]],
    [42, [1264412219, 1947509147, 3919439299, 1251167922, 656401615]],
    [-1, [3339006752, 3678934910, 3081961671, 2370706465, 17438958]],
    [2 ** 40 + 7, [1614752920, 2544231158, 2841167337, 645591171, 505385652]],
  ])('seed %d gives the known sequence', (seed, expected) => {
    const next = sfc32(seed)
    expect(expected.map(() => next())).toEqual(expected)
  })

  test('sets every bit about half of the time', () => {
    const next = sfc32(3)
    const draws = 10_000
    const ones = new Float64Array(32)
    for (let draw = 0; draw < draws; draw++) {
      const bits = next()
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (bits >>> bit) & 1
    }
    // Five standard deviations of a binomial count.
    for (const count of ones)
      expect(Math.abs(count - draws / 2)).toBeLessThan(2.5 * Math.sqrt(draws))
  })

  test('neighbouring seeds give unrelated sequences', () => {
    let sameBits = 0
    for (let seed = 0; seed < 500; seed++) {
      const difference = sfc32(seed)() ^ sfc32(seed + 1)()
      for (let bit = 0; bit < 32; bit++) sameBits += ((difference >>> bit) & 1) ^ 1
    }
    expect(Math.abs(sameBits - 8000)).toBeLessThan(5 * Math.sqrt(16000 / 4))
  })
})
