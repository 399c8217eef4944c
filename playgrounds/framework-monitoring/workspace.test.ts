import {
  createRandom,
  pageHinkley,
  populationStabilityIndex,
} from 'shortlist/ml'
import { expect, test } from 'vitest'
import { alerts } from './alerts.ts'
import { watch } from './watch.ts'
import { usual, type Settings } from './world.ts'

const SEEDS = Array.from({ length: 100 }, (_, i) => 1000 + i)
const run = (alert: string, change: Partial<Settings> = {}) =>
  watch(alerts[alert], { ...usual, ...change }, SEEDS)

test('a nervous threshold wakes somebody every other day', () => {
  expect(run('off by 5%').falseAlarms.mean).toBeGreaterThan(8)
  expect(run('off by 5%').falseAlarms.mean).toBeLessThan(16)
  expect(run('off by 5%').delay.mean).toBeLessThan(2)
})

test('small signs added up are calmer than one day, and see it in a week', () => {
  const sums = run('sum of small signs')
  expect(sums.falseAlarms.mean).toBeLessThan(
    run('off by 15%').falseAlarms.mean,
  )
  expect(sums.delay.mean).toBeLessThan(7)
  expect(sums.missed).toBeLessThan(0.05)
})

test('without noise and weekends a simple threshold is enough', () => {
  const quiet = run('off by 5%', { clicks: 1e9, weekend: 0 })
  expect(quiet.falseAlarms.mean).toBe(0)
  expect(quiet.delay.mean).toBe(1)
})

test('where nothing breaks, there is nothing to see', () => {
  const broken = run('sum of small signs')
  const healthy = run('sum of small signs', { shift: 0 })
  expect(healthy.missed).toBeGreaterThan(0.8)
  expect(broken.missed).toBeLessThan(0.05)
})

test('with many clicks a sum of signs is no faster than one day', () => {
  const many = { ...usual, clicks: 40_000 }
  const oneDay = () => (ratio: number) => Math.abs(ratio - 1) > 0.08
  const sums = () => {
    const detector = pageHinkley({ threshold: 0.15, tolerance: 0.03 })
    return (ratio: number) => detector.update(ratio)
  }
  const fast = watch(oneDay, many, SEEDS)
  expect(fast.falseAlarms.mean).toBeLessThan(0.5)
  expect(fast.delay.mean).toBeLessThanOrEqual(
    watch(sums, many, SEEDS).delay.mean,
  )
})

test('the stability index of few rows is noise', () => {
  const psi = (rows: number) => {
    const values = SEEDS.slice(0, 10).map((seed) => {
      const random = createRandom(seed)
      const draw = (count: number) =>
        Float64Array.from({ length: count }, () => random.normal())
      return populationStabilityIndex(draw(5000), draw(rows))
    })
    return values.reduce((sum, one) => sum + one, 0) / values.length
  }
  expect(psi(50)).toBeGreaterThan(0.1)
  expect(psi(5000)).toBeLessThan(0.01)
})
