import { createRandom, meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { believedRate } from './model.ts'
import { recalibrate } from './recalibrate.ts'
import { sell, type Market } from './sell.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))
const all = (truth: number) => 1.5 * truth
const half = (truth: number, ad: number) => (ad % 2 ? 1 : 1.5) * truth

/** Changes in revenue and value against the true rates, by world. */
function effect(believe: typeof believedRate, market: Market = {}) {
  const runs = worlds.map((world) => {
    const right = sell(world, world.rates, market)
    const wrong = sell(world, world.rates.map(believe), market)
    return {
      revenue: wrong.revenue / right.revenue - 1,
      value: wrong.value / right.value - 1,
    }
  })
  return {
    revenue: meanInterval(runs.map((run) => run.revenue)),
    value: meanInterval(runs.map((run) => run.value)),
  }
}

test('as shipped the even ads are overstated', () => {
  expect([believedRate(0.02, 0), believedRate(0.02, 1)]).toEqual([
    0.03, 0.02,
  ])
})

test('the null: an error common to all click bidders cancels', () => {
  const { revenue, value } = effect(all)
  expect(revenue.low).toBeCloseTo(0, 10)
  expect(revenue.high).toBeCloseTo(0, 10)
  expect(value.mean).toBeCloseTo(0, 10)
})

test('an uneven one costs revenue and value', () => {
  const { revenue, value } = effect(half)
  expect(revenue.high).toBeLessThan(0)
  expect(value.high).toBeLessThan(-0.01)
})

test('a common error bites beside bids for impressions', () => {
  const { revenue, value } = effect(all, { rival: true })
  expect(revenue.high).toBeLessThan(-0.02)
  expect(value.high).toBeLessThan(-0.02)
})

test('with a reserve it raises revenue and destroys value', () => {
  const { revenue, value } = effect(all, { reserve: 2.2 })
  expect(revenue.low).toBeGreaterThan(0.05)
  expect(value.high).toBeLessThan(-0.01)
})

test('billed by the impression, advertisers pay the whole error', () => {
  const { revenue } = effect(all, { perImpression: true })
  expect(revenue.mean).toBeCloseTo(0.5, 10)
})

test('who is overstated pays less for a click', () => {
  function price(believe: typeof believedRate) {
    const sales = worlds.map((world) =>
      sell(world, world.rates.map(believe)),
    )
    const clicks = sales.reduce((sum, { clicks }) => sum + clicks[0], 0)
    return sales.reduce((sum, { paid }) => sum + paid[0], 0) / clicks
  }
  const alone = (truth: number, ad: number) => (ad === 0 ? 1.5 : 1) * truth
  expect(price(alone)).toBeLessThan(0.9 * price((truth) => truth))
})

test('winners were promised too much, and recalibrating by ad helps', () => {
  const runs = worlds.map((world, index) => {
    const random = createRandom(50 + index)
    const believed = world.rates.map(
      (rate) => rate * Math.exp(0.4 * random.normal()),
    )
    const { value } = sell(world, world.rates)
    const wrong = sell(world, believed)
    const mended = sell(world, recalibrate(world, believed, 5000))
    const promised =
      meanInterval(wrong.expected).mean / meanInterval(wrong.clicks).mean
    const lost = [1 - wrong.value / value, 1 - mended.value / value]
    return { promised, lost }
  })
  expect(meanInterval(runs.map((run) => run.promised)).low).toBeGreaterThan(
    1,
  )
  for (const { lost } of runs) expect(lost[1]).toBeLessThan(lost[0] / 3)
})
