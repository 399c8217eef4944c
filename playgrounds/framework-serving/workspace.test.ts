import { describe, expect, test } from 'vitest'
import { serve } from './serve.ts'
import { quantile, simulate, total } from './simulate.ts'
import { stages, stall, stallOneIn } from './stages.ts'

const SEEDS = [11, 12, 13, 14, 15]
const REQUESTS = 3000

describe('the budget', () => {
  const patient = stages.map((stage) => ({ ...stage, timeout: Infinity }))
  const times = (some: typeof stages, oneIn: number, seed: number) =>
    total(simulate(some, { stallOneIn: oneIn, stall }, REQUESTS, seed))

  test('time-outs leave the median and cut the tail', () => {
    for (const seed of SEEDS) {
      const stopped = times(stages, stallOneIn, seed)
      const unstopped = times(patient, stallOneIn, seed)
      expect(
        quantile(unstopped, 0.5) / quantile(stopped, 0.5),
      ).toBeLessThan(1.03)
      expect(quantile(stopped, 0.99)).toBeLessThan(150)
      expect(quantile(unstopped, 0.99)).toBeGreaterThan(200)
    }
  })

  test('where nobody stalls, time-outs hardly matter', () => {
    for (const seed of SEEDS) {
      const stopped = quantile(times(stages, 1e9, seed), 0.99)
      const unstopped = quantile(times(patient, 1e9, seed), 0.99)
      expect(unstopped / stopped).toBeLessThan(1.05)
    }
  })

  test('one retrieval in ten meets a stall, and fewer are stopped', () => {
    const met = 1 - (1 - 1 / stallOneIn) ** stages[0].machines
    expect(1 / met).toBeGreaterThan(9)
    expect(1 / met).toBeLessThan(12)
    for (const seed of SEEDS) {
      const luck = { stallOneIn, stall }
      const [{ late }] = simulate([stages[0]], luck, REQUESTS, seed)
      expect(late).toBeLessThan(met)
    }
  })

  test('the more machines are asked, the more requests are slow', () => {
    const slow = (machines: number, oneIn: number, seed: number) => {
      const stage = { name: '', median: 12, machines, timeout: Infinity }
      const luck = { stallOneIn: oneIn, stall }
      const [{ times }] = simulate([stage], luck, REQUESTS, seed)
      return times.filter((time) => time > 40).length / REQUESTS
    }
    for (const seed of SEEDS) {
      expect(slow(1, stallOneIn, seed)).toBeLessThan(0.015)
      expect(slow(100, stallOneIn, seed)).toBeGreaterThan(0.2)
      expect(slow(100, 1e9, seed)).toBeLessThan(0.01)
    }
  })
})

describe('the heavy ranker', () => {
  test('run for the next visit it keeps most of the gain at the time of the light one', () => {
    for (const seed of SEEDS) {
      const [light, heavy, , later] = serve(seed, 0.5)
      const gain = heavy.quality - light.quality
      expect(gain).toBeGreaterThan(0.15)
      expect(later.quality - light.quality).toBeGreaterThan(0.5 * gain)
      expect(later.p99).toBeLessThan(heavy.p99 / 5)
    }
  })

  test('without change it loses nothing, with much it gains little', () => {
    for (const seed of SEEDS) {
      const [, heavy, , later] = serve(seed, 0)
      expect(Math.abs(later.quality - heavy.quality)).toBeLessThan(0.02)
      const [light, , , stale] = serve(seed, 2)
      expect(stale.quality - light.quality).toBeLessThan(0.07)
    }
  })
})
