import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'
import { inHindsight, live, scale, throttle, type Pace } from './live.ts'
import { pace } from './pacing.ts'
import { createDay, type Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

function run(pacing: Pace, changes: Partial<Settings> = {}) {
  const runs = SEEDS.map((seed) => {
    const day = createDay({ ...changes, seed })
    const { clicks, spent, hours } = live(day, pacing)
    return {
      ofBest: clicks / inHindsight(day),
      spent: spent[spent.length - 1],
      hours,
    }
  })
  return (key: 'ofBest' | 'spent' | 'hours') =>
    meanInterval(runs.map((one) => one[key]))
}

test('as shipped the budget is spent at once', () => {
  const day = createDay()
  expect(live(day, pace)).toEqual(live(day, atOnce))
})

test('spent at once, the money is gone long before the day is', () => {
  expect(run(atOnce)('hours').mean).toBeLessThan(16)
  expect(run(throttle)('hours').mean).toBeGreaterThan(22)
})

test('no pacer spends more than the budget', () => {
  for (const pacing of [atOnce, throttle, scale]) {
    expect(run(pacing)('spent').high).toBeLessThanOrEqual(1 + 1e-9)
  }
})

test('throttling smooths, and brings no more clicks at steady prices', () => {
  const difference =
    run(throttle)('ofBest').mean - run(atOnce)('ofBest').mean
  expect(Math.abs(difference)).toBeLessThan(0.05)
})

test('scaled bids bring most of what could be had', () => {
  expect(run(scale)('ofBest').low).toBeGreaterThan(0.9)
  expect(run(scale)('ofBest').low).toBeGreaterThan(
    1.5 * run(atOnce)('ofBest').high,
  )
})

test('and nearly twice the clicks of spending at once', () => {
  const times = run(scale)('ofBest').mean / run(atOnce)('ofBest').mean
  expect(times).toBeGreaterThan(1.65)
  expect(times).toBeLessThan(2)
})

test('the null: with more money than the day can take, at once is best', () => {
  const ample = { budgetShare: 1.5 }
  expect(run(atOnce, ample)('ofBest').mean).toBeCloseTo(1, 10)
  expect(run(scale, ample)('ofBest').mean).toBeGreaterThan(0.99)
})

test('and among impressions that are all alike, how does not matter', () => {
  for (const pacing of [atOnce, throttle, scale]) {
    expect(run(pacing, { spread: 0 })('ofBest').mean).toBeGreaterThan(0.95)
  }
})

test('throttling gains when prices fall, and loses when they rise', () => {
  const gain = (priceTrend: number) =>
    run(throttle, { priceTrend })('ofBest').mean -
    run(atOnce, { priceTrend })('ofBest').mean
  expect(gain(-1.5)).toBeGreaterThan(0.05)
  expect(gain(1.5)).toBeLessThan(-0.05)
})
