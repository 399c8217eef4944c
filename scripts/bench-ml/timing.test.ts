import { expect, test } from 'vitest'
import { fittedExponent, medianTimes } from './timing.ts'

test('fittedExponent finds the power of a power law', () => {
  const sizes = [10, 20, 40, 80]
  expect(
    fittedExponent(
      sizes,
      sizes.map((n) => 3 * n ** 1.5),
    ),
  ).toBeCloseTo(1.5, 12)
  expect(fittedExponent(sizes, [7, 7, 7, 7])).toBeCloseTo(0, 12)
})

test('medianTimes runs every job once to warm up and then as often as told, in turn', async () => {
  const order: string[] = []
  const times = await medianTimes({ a: () => order.push('a'), b: async () => order.push('b') }, 3)
  expect(order.join('')).toBe('abababab')
  expect(times.a).toBeGreaterThanOrEqual(0)
  expect(Object.keys(times)).toEqual(['a', 'b'])
})
