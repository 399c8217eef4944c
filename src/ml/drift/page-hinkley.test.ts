import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { pageHinkley } from './page-hinkley.ts'

function alarms(values: number[], options: Parameters<typeof pageHinkley>[0]): number[] {
  const detector = pageHinkley(options)
  return values.flatMap((value, index) => (detector.update(value) ? [index] : []))
}

describe('pageHinkley', () => {
  test('raises the alarm when the evidence passes the threshold', () => {
    // By hand with tolerance 0: the means after 0, 0, 1, 1 are 0, 0, 1/3, 1/2, so the evidence is
    // 0, 0, 2/3, 7/6.
    const options = { threshold: 1, tolerance: 0, minimumCount: 1 }
    expect(alarms([0, 0, 1, 1], options)).toEqual([3])
    expect(alarms([0, 0, 1, 1], { ...options, threshold: 1.2 })).toEqual([])
  })

  test('ignores a shift below the tolerance', () => {
    const values = Array.from({ length: 2000 }, (_, index) => (index < 1000 ? 0 : 0.1))
    expect(alarms(values, { threshold: 5, tolerance: 0.11 })).toEqual([])
    expect(alarms(values, { threshold: 5, tolerance: 0.01 }).length).toBeGreaterThan(0)
  })

  test('watches the direction it is told to', () => {
    const rising = Array.from({ length: 400 }, (_, index) => (index < 200 ? 0 : 1))
    const falling = rising.map((value) => -value)
    expect(alarms(rising, { threshold: 5 })).toHaveLength(1)
    expect(alarms(falling, { threshold: 5 })).toEqual([])
    expect(alarms(falling, { threshold: 5, direction: 'decrease' })).toEqual(
      alarms(rising, { threshold: 5 }),
    )
  })

  test('starts afresh after an alarm and waits for minimumCount values', () => {
    const steps = Array.from({ length: 900 }, (_, index) => Math.floor(index / 300))
    const found = alarms(steps, { threshold: 5, minimumCount: 50 })
    expect(found).toHaveLength(2)
    expect(found[0]).toBeGreaterThanOrEqual(300)
    expect(found[0]).toBeLessThan(310)
    expect(found[1]).toBeGreaterThanOrEqual(600)
    expect(found[1]).toBeLessThan(610)
    expect(alarms([0, 9, 9, 9, 9, 9], { threshold: 1, minimumCount: 6 })).toEqual([5])
  })

  test('finds a rise of an error rate soon, with few false alarms before', () => {
    let early = 0
    const delays: number[] = []
    for (let seed = 0; seed < 100; seed++) {
      const random = createRandom(seed)
      const errors = Array.from({ length: 2000 }, (_, index) =>
        random.bernoulli(index < 1000 ? 0.1 : 0.4) ? 1 : 0,
      )
      const first = alarms(errors, { threshold: 20, tolerance: 0.05 })[0]
      if (first !== undefined && first < 1000) early++
      else delays.push((first ?? Infinity) - 1000)
    }
    expect(early).toBeLessThanOrEqual(2)
    // Evidence grows by about 0.25 a value, so some 80 values reach 20.
    delays.sort((one, other) => one - other)
    expect(delays[50]).toBeGreaterThan(60)
    expect(delays[50]).toBeLessThan(120)
    expect(delays.at(-1)).toBeLessThan(300)
  })

  test('refuses bad options and values', () => {
    expect(() => pageHinkley({ threshold: 0 })).toThrow(
      new RangeError('threshold is 0; expected a number above 0'),
    )
    expect(() => pageHinkley({ threshold: 1, tolerance: -1 })).toThrow(
      new RangeError('tolerance is -1; expected a number of at least 0'),
    )
    expect(() => pageHinkley({ threshold: 1, minimumCount: 0 })).toThrow(
      new RangeError('minimumCount is 0; expected an integer of at least 1'),
    )
    expect(() => pageHinkley({ threshold: 1, direction: 'up' as never })).toThrow(
      new RangeError(`direction is "up"; expected 'increase' or 'decrease'`),
    )
    expect(() => pageHinkley({ threshold: 1 }).update(NaN)).toThrow(
      new RangeError('value is NaN; expected a finite number'),
    )
  })
})
