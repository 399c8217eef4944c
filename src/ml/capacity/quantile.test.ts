import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantile } from './quantile.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
})
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('quantile', () => {
  test('by hand', () => {
    const values = Object.freeze([5, 1, 4, 2, 3])
    expect(quantile(values, 0)).toBe(1)
    expect(quantile(values, 0.5)).toBe(3)
    expect(quantile(values, 0.79)).toBe(4)
    expect(quantile(values, 0.8)).toBe(5)
    expect(quantile(values, 1)).toBe(5)
  })

  test('is the least value that more than the share do not exceed, or the largest', () => {
    fc.assert(
      fc.property(numbers, share, (values, share) => {
        const n = values.length
        const upTo = (value: number) => values.filter((other) => other <= value).length
        const beyond = values.filter((value) => upTo(value) > Math.floor(share * n))
        expect(quantile(values, share)).toBe(Math.min(...beyond, Math.max(...values)) + 0)
      }),
    )
  })

  test('grows with the share and leaves the values as they are', () => {
    fc.assert(
      fc.property(numbers, share, share, (values, one, other) => {
        const before = [...values]
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(quantile(values, low)).toBeLessThanOrEqual(quantile(values, high))
        expect(values).toEqual(before)
      }),
    )
  })

  test.each([
    ['no values', [], 0.5, 'values is empty'],
    ['NaN', [1, NaN], 0.5, 'values[1] is NaN'],
    ['a share of 99', [1, 2], 99, 'share is 99; expected a probability'],
  ])('%s is an error', (_, values, share, message) => {
    expect(() => quantile(values, share)).toThrow(message)
  })
})
