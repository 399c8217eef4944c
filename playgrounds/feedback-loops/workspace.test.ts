import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import { score } from './rank.ts'
import type { Record, Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const clicks = (record: Record) => record.clicks
const rate = (record: Record) => (record.clicks + 1) / (record.shown + 10)

function run(
  ranking: (record: Record) => number,
  changes: Partial<Settings> = {},
) {
  const runs = SEEDS.map((seed) => compare(ranking, { ...changes, seed }))
  const over = (key: 'topFive' | 'both' | 'found' | 'clicks') =>
    meanInterval(runs.map((one) => one[key])).mean
  return {
    topFive: over('topFive'),
    both: over('both'),
    found: over('found'),
    clicks: over('clicks'),
  }
}

const byClicks = run(clicks)
const byRate = run(rate)

test('as shipped the ranking is by clicks', () => {
  expect(score({ shown: 50, clicks: 7 })).toBe(7)
})

test('ranked by clicks, a few items get everything', () => {
  expect(byClicks.topFive).toBeGreaterThan(0.97)
})

test('and which ones is luck: another history has other winners', () => {
  expect(byClicks.both).toBeLessThan(1.5)
  expect(byClicks.found).toBeLessThan(1.5)
})

test('even among items that are all equally good', () => {
  const equals = run(clicks, { qualitySpread: 0 })
  expect(equals.topFive).toBeGreaterThan(0.97)
})

test('the null: with random pages only, all are shown alike', () => {
  const open = run(clicks, { randomPages: 1 })
  expect(open.topFive).toBeLessThan(0.15)
})

test('rates find good items, mostly the same in both histories', () => {
  expect(byRate.found).toBeGreaterThan(3)
  expect(byRate.both).toBeGreaterThan(byClicks.both + 1)
  expect(byRate.clicks).toBeGreaterThan(byClicks.clicks + 0.1)
})

test('among equals rates find other winners, and more spread is no cure', () => {
  const both = (qualitySpread: number) =>
    run(rate, { days: 20, qualitySpread }).both
  const [equals, some, much] = [0, 0.4, 0.8].map(both)
  expect(equals).toBeLessThan(1.2)
  expect(Math.min(some, much)).toBeGreaterThan(equals + 1)
  expect(much - some).toBeLessThan(0.8)
})

test('a tenth of random pages costs clicks and does not mend popularity', () => {
  const open = run(clicks, { randomPages: 0.1 })
  expect(open.found).toBeLessThan(byClicks.found + 1)
  const openRate = run(rate, { randomPages: 0.1 })
  expect(openRate.clicks).toBeLessThan(byRate.clicks)
  expect(openRate.clicks).toBeGreaterThan(byRate.clicks - 0.1)
})
