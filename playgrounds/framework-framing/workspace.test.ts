import { expect, test } from 'vitest'
import { compare } from './rank.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function means(conflict?: number) {
  const worlds = SEEDS.map((seed) => compare(seed, conflict))
  return worlds[0].map((_, index) => {
    const mean = (key: 'clicks' | 'purchases' | 'profit' | 'discount') =>
      worlds.reduce((sum, world) => sum + world[index][key], 0) /
      worlds.length
    return {
      clicks: mean('clicks'),
      purchases: mean('purchases'),
      profit: mean('profit'),
      discount: mean('discount'),
    }
  })
}

test('each framing wins what it asked for', () => {
  const [clicks, purchases, margin] = means()
  expect(clicks.clicks).toBeGreaterThan(1.1 * margin.clicks)
  expect(purchases.purchases).toBeGreaterThan(1.05 * clicks.purchases)
  expect(purchases.purchases).toBeGreaterThan(1.05 * margin.purchases)
  expect(margin.profit).toBeGreaterThan(1.2 * purchases.profit)
  expect(margin.profit).toBeGreaterThan(1.3 * clicks.profit)
})

test('a ranker of purchases keeps about two thirds of the profit', () => {
  const [, purchases, margin] = means()
  expect(purchases.profit / margin.profit).toBeGreaterThan(0.58)
  expect(purchases.profit / margin.profit).toBeLessThan(0.75)
})

test('purchases buy discounts by accident', () => {
  const [, purchases, margin] = means()
  expect(purchases.discount).toBeGreaterThan(margin.discount + 0.3)
})

test('without conflict the framings of a sale are equal, clicks lose to looks', () => {
  const [clicks, purchases, margin] = means(0)
  expect(clicks.profit / margin.profit).toBeLessThan(0.98)
  expect(purchases.profit / margin.profit).toBeGreaterThan(0.97)
  expect(purchases.profit / margin.profit).toBeLessThan(1.03)
})
