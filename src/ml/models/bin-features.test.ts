import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binFeatures } from './bin-features.ts'
import { matrix } from './matrix.ts'

describe('binFeatures', () => {
  test('gives each distinct value a bin when there are enough, numbered on across columns', () => {
    const binned = binFeatures(
      matrix([
        [3, 0],
        [1, 0],
        [2, 5],
        [1, 0],
      ]),
      4,
    )
    expect(Array.from(binned.offsets)).toEqual([0, 3, 5])
    expect(Array.from(binned.bins)).toEqual([2, 3, 0, 3, 1, 4, 0, 3])
    expect(Array.from(binned.thresholds)).toEqual([1.5, 2.5, Infinity, 2.5, Infinity])
  })

  test('gives about equally many rows to each bin when values are many', () => {
    const values = matrix(Array.from({ length: 1000 }, (_, i) => [i * i]))
    const counts = new Array<number>(10).fill(0)
    for (const bin of binFeatures(values, 10).bins) counts[bin]++
    expect(counts).toEqual(new Array(10).fill(100))
  })

  test('keeps the order of values and never uses more bins than asked for', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(value), fc.integer({ min: 2, max: 6 }), (values, maxBins) => {
        const { bins, thresholds } = binFeatures(matrix(values.map((x) => [x])), maxBins)
        values.forEach((x, i) => {
          expect(bins[i]).toBeLessThan(maxBins)
          expect(x).toBeLessThanOrEqual(thresholds[bins[i]])
          if (bins[i] > 0) expect(x).toBeGreaterThan(thresholds[bins[i] - 1])
        })
      }),
    )
  })

  test('separates rare values from one that fills most rows', () => {
    const values = [...Array<number>(96).fill(0), 1, 2, 3, 4]
    const { bins } = binFeatures(matrix(values.map((x) => [x])), 3)
    expect(new Set(bins.slice(0, 96)).size).toBe(1)
    expect(bins[99]).toBeGreaterThan(bins[0])
  })
})
