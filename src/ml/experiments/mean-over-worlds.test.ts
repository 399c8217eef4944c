import { expect, test } from 'vitest'
import { meanInterval } from './mean-interval.ts'
import { meanOverWorlds } from './mean-over-worlds.ts'

test('is the mean interval, as a report shows it', () => {
  const values = Object.freeze([0.71, 0.74, 0.69, 0.72])
  const { mean, low, high } = meanInterval(values)
  expect(meanOverWorlds(values)).toEqual({
    mean,
    interval: [low, high],
    intervalName: '95% over 4 worlds',
  })
})

test('throws as the mean interval does', () => {
  expect(() => meanOverWorlds([])).toThrow('values is empty')
  expect(() => meanOverWorlds([1, NaN])).toThrow('values[1] is NaN')
})
