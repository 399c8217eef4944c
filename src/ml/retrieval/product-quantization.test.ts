import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrix } from '../models/matrix.ts'
import { createRandom } from '../random/create-random.ts'
import { exactTopK } from './exact-top-k.ts'
import { productQuantization } from './product-quantization.ts'
import { clusteredVectors, searchQuality, vectorOf } from './search-quality.ts'

const items = clusteredVectors(3000, 16, 1)
const queries = clusteredVectors(100, 16, 1)

describe('productQuantization', () => {
  test('is exact when there are no more vectors than centroids', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        (numbers) => {
          const table = matrix(numbers.map((x) => [x, 1]))
          const quantizer = productQuantization(table, { subspaces: 1 })
          numbers.forEach((x, row) => expect(Array.from(quantizer.decode(row))).toEqual([x, 1]))
          const { indices, scores } = quantizer.search([2, 1], 3)
          expect({ indices, scores }).toEqual(exactTopK([2, 1], table, 3))
        },
      ),
    )
  })

  test('estimates the inner product of the query with the decoded vector', () => {
    const quantizer = productQuantization(items, { subspaces: 4, centroids: 16, rounds: 3 })
    const vector = vectorOf(queries, 0)
    const { indices, scores } = quantizer.search(vector, 20)
    indices.forEach((row, place) => {
      const product = quantizer.decode(row).reduce((sum, x, j) => sum + x * vector[j], 0)
      expect(scores[place]).toBeCloseTo(product, 9)
    })
  })

  test('halves the error, and finds more, with twice the bytes', () => {
    const qualityOf = (subspaces: number) => {
      const quantizer = productQuantization(items, { subspaces, centroids: 64, rounds: 5 })
      let error = 0
      for (let row = 0; row < items.rows; row++) {
        const exact = vectorOf(items, row)
        quantizer.decode(row).forEach((x, j) => (error += (x - exact[j]) ** 2))
      }
      const { recall } = searchQuality(items, queries, 10, (vector) => quantizer.search(vector, 10))
      return { error: error / items.rows, recall }
    }
    const [two, four, eight] = [2, 4, 8].map(qualityOf)
    expect(four.error).toBeLessThan(two.error)
    expect(eight.error).toBeLessThan(four.error / 2)
    expect(four.recall).toBeGreaterThan(two.recall)
    expect(eight.recall).toBeGreaterThan(four.recall)
  })

  test('comes near the least error there is: normal numbers on 16 levels', () => {
    // The best 16-level quantizer of a standard normal number has a mean squared error of 0.009497
    // (J. Max, "Quantizing for minimum distortion", IRE Transactions 6, 1960, table I).
    const random = createRandom(5)
    const numbers = Array.from({ length: 20_000 }, () => [random.normal()])
    const quantizer = productQuantization(matrix(numbers), {
      subspaces: 1,
      centroids: 16,
      rounds: 60,
      trainingItems: 20_000,
    })
    const error = numbers.reduce((sum, [x], row) => sum + (x - quantizer.decode(row)[0]) ** 2, 0)
    expect(error / 20_000).toBeGreaterThan(0.009)
    expect(error / 20_000).toBeLessThan(0.0108)
  })

  test('keeps `subspaces` bytes an item', () => {
    const quantizer = productQuantization(items, { subspaces: 4, centroids: 8, rounds: 1 })
    expect(quantizer.codes).toHaveLength(4 * 3000)
    expect(quantizer.bytesPerItem).toBe(4)
  })

  test('refuses what it cannot cut or number', () => {
    const table = matrix([[1, 2, 3]])
    expect(() => productQuantization(table, { subspaces: 2 })).toThrow(
      'subspaces is 2; expected a divisor of 3, the length of a vector',
    )
    expect(() => productQuantization(table, { subspaces: 1, centroids: 257 })).toThrow(
      'centroids is 257; expected at most 256, a byte',
    )
    expect(() => productQuantization(table, { subspaces: 1 }).decode(1)).toThrow(
      'row is 1; expected an integer from 0 to 0',
    )
  })
})
