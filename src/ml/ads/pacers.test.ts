import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { bidScalingPacer } from './bid-scaling-pacer.ts'
import type { Pacer, PacingPlan } from './pacer.ts'
import { throttlingPacer } from './throttling-pacer.ts'

const pacers = { throttlingPacer, bidScalingPacer } as const

/**
 * A day of second-price auctions with a value and the highest other bid each, both uniform, so that
 * bidding s · value costs E[price; won] = s² / 6 an auction and wins value worth s / 3 - for s up to 1.
 */
function runDay(pacer: Pacer, periods: number, perPeriod: (period: number) => number, seed = 1) {
  const random = createRandom(seed)
  const spendings: number[] = []
  const levels: number[] = []
  let value = 0
  for (let period = 0; period < periods; period++) {
    const before = pacer.spent()
    for (let auction = 0; auction < perPeriod(period); auction++) {
      const worth = random.uniform()
      const price = random.uniform()
      if (pacer.bid(worth) > price) {
        value += worth
        pacer.pay(price)
      }
    }
    pacer.endPeriod()
    spendings.push(pacer.spent() - before)
    levels.push(pacer.level())
  }
  return { spendings, levels, value, spent: pacer.spent() }
}
const mean = (values: number[]) => values.reduce((sum, x) => sum + x) / values.length

describe.each(Object.entries(pacers))('%s', (_name, create) => {
  test('never spends more than the budget, nor bids more than is left or than the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer(), (budget, seed) => {
        const pacer = create({ budget, periods: 5 })
        const random = createRandom(seed)
        for (let auction = 0; auction < 60; auction++) {
          const value = random.uniform(0, 10)
          const bid = pacer.bid(value)
          expect(bid).toBeGreaterThanOrEqual(0)
          expect(bid).toBeLessThanOrEqual(Math.min(value, budget - pacer.spent()) + 1e-12)
          pacer.pay(bid)
          if (auction % 12 === 11) pacer.endPeriod()
        }
        expect(pacer.spent()).toBeLessThanOrEqual(budget + 1e-9)
      }),
    )
  })

  test('spends the budget, evenly over the day', () => {
    // Unpaced, 1,000 periods of 20 auctions would cost 20,000 / 6 = 3,333.
    const { spendings, spent } = runDay(create({ budget: 1000, periods: 1000 }), 1000, () => 20)
    expect(spent).toBeGreaterThan(950)
    expect(spent).toBeLessThanOrEqual(1000)
    for (const start of [200, 400, 600, 800]) {
      expect(Math.abs(mean(spendings.slice(start, start + 150)) - 1)).toBeLessThan(0.15)
    }
  })

  test('follows a plan: three times as much in the second half', () => {
    const plan = Array.from({ length: 1000 }, (_, period) => (period < 500 ? 1 : 3))
    const traffic = (period: number) => (period < 500 ? 10 : 30)
    const { spendings } = runDay(create({ budget: 1000, periods: 1000, plan }), 1000, traffic)
    expect(Math.abs(mean(spendings.slice(200, 500)) - 0.5)).toBeLessThan(0.1)
    expect(Math.abs(mean(spendings.slice(600, 950)) - 1.5)).toBeLessThan(0.2)
  })

  test('comes to hold nothing back when the budget is larger than the day needs', () => {
    const { levels, spent } = runDay(create({ budget: 9000, periods: 100 }), 100, () => 50)
    expect(levels[99]).toBe(1)
    expect(spent).toBeLessThan(9000)
  })

  test('bids nothing after the last period', () => {
    const pacer = create({ budget: 10, periods: 1 })
    pacer.endPeriod()
    expect(pacer.bid(5)).toBe(0)
  })

  test('leaves a frozen plan as it is, and does not notice when it changes', () => {
    const plan = [1, 2]
    const pacer = create({ budget: 9, periods: 2, plan })
    const frozen = create({ budget: 9, periods: 2, plan: Object.freeze([1, 2]) })
    plan.fill(0)
    for (const each of [pacer, frozen]) {
      each.pay(3)
      each.endPeriod()
    }
    expect(pacer.level()).toBe(frozen.level())
  })

  test('names what is wrong', () => {
    const usual: PacingPlan = { budget: 10, periods: 2 }
    expect(() => create({ ...usual, budget: 0 })).toThrow('budget is 0; expected a number above 0')
    expect(() => create({ ...usual, periods: 1.5 })).toThrow('periods is 1.5; expected an integer')
    expect(() => create({ ...usual, plan: [1] })).toThrow('plan has 1 numbers; expected 2, one a')
    expect(() => create({ ...usual, plan: [1, -1] })).toThrow('plan[1] is -1; expected')
    expect(() => create({ ...usual, plan: [0, 0] })).toThrow('plan is all zeros; expected')
    expect(() => create(usual).bid(-1)).toThrow('value is -1; expected a number of at least 0')
    expect(() => create(usual).pay(NaN)).toThrow('price is NaN; expected a number of at least 0')
  })
})

describe('throttlingPacer', () => {
  test('adjusts the rate by its share, by hand, and not above 1', () => {
    const pacer = throttlingPacer({ budget: 40, periods: 4, initialRate: 0.5, adjustment: 0.2 })
    pacer.pay(20)
    pacer.endPeriod() // 20 of 10
    expect(pacer.level()).toBeCloseTo(0.4, 12)
    pacer.endPeriod() // 20 of 20 is not behind
    expect(pacer.level()).toBeCloseTo(0.32, 12)
    pacer.endPeriod() // 20 of 30
    expect(pacer.level()).toBeCloseTo(0.384, 12)
    const free = throttlingPacer({ budget: 40, periods: 4, initialRate: 0.95 })
    free.endPeriod()
    expect(free.level()).toBe(1)
  })

  test('enters that share of the auctions, at full value', () => {
    const pacer = throttlingPacer({ budget: 1e9, periods: 1, initialRate: 0.3 })
    const bids = Array.from({ length: 10_000 }, () => pacer.bid(2))
    expect(new Set(bids)).toEqual(new Set([0, 2]))
    expect(Math.abs(mean(bids) / 2 - 0.3)).toBeLessThan(5 * Math.sqrt(0.21 / 10_000))
  })

  test('refuses an adjustment or a rate out of range', () => {
    const plan = { budget: 1, periods: 1 }
    expect(() => throttlingPacer({ ...plan, adjustment: 1 })).toThrow('adjustment is 1; expected')
    expect(() => throttlingPacer({ ...plan, initialRate: 2 })).toThrow('initialRate is 2; expected')
  })
})

describe('bidScalingPacer', () => {
  test('finds the share that spends the budget', () => {
    // 20,000 auctions that cost s² / 6 each spend 1,000 at s = √0.3 = 0.548.
    const { levels } = runDay(bidScalingPacer({ budget: 1000, periods: 1000 }), 1000, () => 20)
    expect(Math.abs(mean(levels.slice(200)) - Math.sqrt(0.3))).toBeLessThan(0.02)
  })

  test('buys nearly what the best share in hindsight buys, and more than throttling', () => {
    // At s = 0.548 an auction wins value worth E[worth · s · worth] = s / 3.
    const best = (20_000 * Math.sqrt(0.3)) / 3
    const plan = { budget: 1000, periods: 1000 }
    const scaled = runDay(bidScalingPacer(plan), 1000, () => 20)
    const throttled = runDay(throttlingPacer(plan), 1000, () => 20)
    expect(scaled.value).toBeGreaterThan(0.96 * best)
    expect(scaled.value).toBeLessThan(1.03 * best)
    // Entering 0.3 of the auctions wins 0.3 / 3 of value in each: √0.3 times as much.
    expect(throttled.value / scaled.value).toBeCloseTo(Math.sqrt(0.3), 1)
  })

  test('starts at the price it is given, and refuses what is out of range', () => {
    const plan = { budget: 1000, periods: 1 }
    expect(bidScalingPacer({ ...plan, initialPrice: 1 }).bid(3)).toBe(1.5)
    expect(() => bidScalingPacer({ ...plan, stepSize: 0 })).toThrow('stepSize is 0; expected')
    expect(() => bidScalingPacer({ ...plan, initialPrice: -1 })).toThrow('initialPrice is -1')
  })
})
