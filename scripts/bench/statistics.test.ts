import { expect, test } from 'vitest'
import { median, percentile } from './statistics.ts'

test('a median of an even count lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([5, 1, 3])).toBe(3)
})

test('a percentile is one of the values: p95 of twenty is the nineteenth', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(percentile(values, 0.95)).toBe(19)
  expect(percentile(values, 1)).toBe(20)
  expect(percentile([7], 0.5)).toBe(7)
})
