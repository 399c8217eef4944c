import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { quantile } from './quantile.ts'
import { slowestCall } from './slowest-call.ts'
import type { CallVariation } from './slowest-call.ts'

const still: CallVariation = { spread: 0, oneIn: Infinity, stall: 60 }
const usual: CallVariation = { spread: 0.25, oneIn: 200, stall: 60 }

function times(count: number, variation: CallVariation, calls?: number): number[] {
  const random = createRandom(7)
  return Array.from({ length: count }, () => slowestCall(10, variation, random, calls))
}

describe('slowestCall', () => {
  test('is the usual time where nothing varies, of one call or many', () => {
    expect(new Set(times(50, still))).toEqual(new Set([10]))
    expect(new Set(times(50, still, 20))).toEqual(new Set([10]))
  })

  test('is lognormal without stalls: median 10, its logarithm spread by 0.25', () => {
    const values = times(20_000, { ...still, spread: 0.25 })
    expect(quantile(values, 0.5)).toBeCloseTo(10, 0)
    // The 97.5% quantile of a standard normal number is 1.959964.
    expect(Math.log(quantile(values, 0.975) / 10)).toBeCloseTo(0.25 * 1.96, 1)
  })

  test('stalls one time in so many, for so long on average', () => {
    const stalls = times(40_000, { ...still, oneIn: 20 }).filter((time) => time > 10)
    expect(stalls.length / 40_000).toBeCloseTo(1 / 20, 2)
    const mean = stalls.reduce((sum, time) => sum + time - 10, 0) / stalls.length
    expect(Math.abs(mean / 60 - 1)).toBeLessThan(0.05)
  })

  test('of many calls stalls as often as one of them does', () => {
    // 1 - (1 - 1 / 200)^20 = 0.0954.
    const stalls = times(20_000, { ...still, oneIn: 200 }, 20).filter((time) => time > 10)
    expect(Math.abs(stalls.length / 20_000 - 0.0954)).toBeLessThan(0.007)
  })

  test('is the maximum of calls that are drawn one after the other', () => {
    const one = createRandom(3)
    const all = createRandom(3)
    for (let request = 0; request < 200; request++) {
      const alone = Array.from({ length: 5 }, () => slowestCall(8, usual, one))
      expect(slowestCall(8, usual, all, 5)).toBe(Math.max(...alone))
    }
  })

  test('takes no time where there is nothing to do, but for a stall', () => {
    expect(slowestCall(0, still, createRandom(1))).toBe(0)
    expect(slowestCall(0, { ...still, oneIn: 1 }, createRandom(1))).toBeGreaterThan(0)
  })

  test.each([
    ['usual', () => slowestCall(-1, usual, createRandom(1)), 'usual is -1; expected'],
    ['spread', () => slowestCall(1, { ...usual, spread: NaN }, createRandom(1)), 'spread is NaN'],
    ['oneIn', () => slowestCall(1, { ...usual, oneIn: 0.5 }, createRandom(1)), 'oneIn is 0.5; exp'],
    [
      'stall',
      () => slowestCall(1, { ...usual, stall: 0 }, createRandom(1)),
      'stall is 0; expected',
    ],
    ['calls', () => slowestCall(1, usual, createRandom(1), 0), 'calls is 0; expected'],
  ])('%s out of range is an error', (_, call, message) => {
    expect(call).toThrow(message)
  })
})
