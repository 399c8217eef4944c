import { describe, expect, test } from 'vitest'
import { adsWorld } from './ads-world.ts'
import type { AdsWorld } from './ads-world.ts'

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, x) => sum + x, 0) / values.length
const logit = (p: number) => Math.log(p / (1 - p))
const segmentsOf = ({ settings }: AdsWorld) =>
  Array.from({ length: settings.segments }, (_, i) => i)
const advertisersOf = ({ settings }: AdsWorld) =>
  Array.from({ length: settings.advertisers }, (_, i) => i)

describe('adsWorld', () => {
  test('is the same for the same settings, and another for another seed', () => {
    const log = adsWorld().log({ days: 1 })
    expect(adsWorld().log({ days: 1 })).toEqual(log)
    expect(adsWorld({ seed: 2 }).log({ days: 1 })).not.toEqual(log)
  })

  test('clicks and converts as often as its truth says', () => {
    const world = adsWorld()
    const log = world.log({ days: 10 })
    const sums = { clicks: 0, clickVariance: 0, conversions: 0, conversionVariance: 0 }
    for (let row = 0; row < log.times.length; row++) {
      const impression = {
        segment: log.segments[row],
        publisher: log.publishers[row],
        advertiser: log.advertisers[row],
        time: log.times[row],
      }
      const click = world.chanceOfClick(impression)
      sums.clicks += log.clicks[row] - click
      sums.clickVariance += click * (1 - click)
      if (log.clicks[row] === 0) {
        expect(log.conversions[row]).toBe(0)
        continue
      }
      const conversion = world.chanceOfConversion(impression)
      sums.conversions += log.conversions[row] - conversion
      sums.conversionVariance += conversion * (1 - conversion)
    }
    expect(Math.abs(sums.clicks)).toBeLessThan(4.5 * Math.sqrt(sums.clickVariance))
    expect(Math.abs(sums.conversions)).toBeLessThan(4.5 * Math.sqrt(sums.conversionVariance))
  })

  test('delays conversions as its truth says, and gives others no delay', () => {
    const world = adsWorld({ dailyBudget: 0, baseLogOdds: 0, conversionLogOdds: 0 })
    const { conversions, delays, advertisers } = world.log({ days: 5 })
    const relative: number[] = []
    conversions.forEach((converts, row) => {
      if (converts) relative.push(delays[row] / world.meanDelay(advertisers[row]))
      else expect(delays[row]).toBeNaN()
    })
    // Exponential numbers of mean and deviation 1.
    expect(Math.abs(mean(relative) - 1)).toBeLessThan(5 / Math.sqrt(relative.length))
  })

  test('sells by second price: nobody pays more than the bid', () => {
    const { bids, prices, advertisers } = adsWorld().log({ days: 2 })
    const world = adsWorld()
    bids.forEach((bid, row) => {
      expect(prices[row]).toBeLessThanOrEqual(bid + 1e-12)
      expect(bid).toBe(world.valueOfClick(advertisers[row]))
    })
    expect(mean(prices)).toBeLessThan(0.9 * mean(bids))
  })

  test('never lets an advertiser spend more than the budget of the day', () => {
    const { times, advertisers, prices, clicks } = adsWorld({ dailyBudget: 3 }).log({ days: 3 })
    const spent = new Map<string, number>()
    times.forEach((time, row) => {
      const key = `${Math.floor(time)} ${advertisers[row]}`
      spent.set(key, (spent.get(key) ?? 0) + prices[row] * clicks[row])
    })
    expect(Math.max(...spent.values())).toBeLessThanOrEqual(3 + 1e-9)
    expect([...spent.values()].filter((sum) => sum > 3 - 1e-9).length).toBeGreaterThan(0)
  })

  test('logs some days as that part of a longer log', () => {
    const world = adsWorld()
    const long = world.log({ days: 4, auctionsPerDay: 200 })
    const short = world.log({ from: 2, days: 1, auctionsPerDay: 200 })
    const start = long.times.findIndex((time) => time >= 2)
    expect(short.clicks).toEqual(long.clicks.slice(start, start + short.clicks.length))
  })

  test('sells by other predictions when told', () => {
    const world = adsWorld({ dailyBudget: 0 })
    const favourite = world.log({ predict: ({ advertiser }) => (advertiser === 3 ? 0.99 : 1e-6) })
    const shareOf = ({ advertisers }: { advertisers: Int32Array }) =>
      mean(advertisers.map((advertiser) => (advertiser === 3 ? 1 : 0)))
    // It comes into 4 of 30 auctions and wins them all: 7,000 draws, a deviation of 0.004.
    expect(Math.abs(shareOf(favourite) - 4 / 30)).toBeLessThan(5 * 0.0041)
    expect(shareOf(world.log())).toBeLessThan(0.1)
  })

  test('makes one row of features an impression, with a column for each pair if asked', () => {
    const world = adsWorld({ segments: 4, publishers: 3, advertisers: 5 })
    const impressions = {
      segments: Int32Array.of(2),
      publishers: Int32Array.of(1),
      advertisers: Int32Array.of(4),
    }
    expect(world.features(impressions)).toMatchObject({
      rows: 1,
      columns: 12,
      columnIndices: Int32Array.of(2, 4 + 1, 7 + 4),
    })
    expect(world.features(impressions, { crosses: true })).toMatchObject({
      columns: 12 + 20,
      columnIndices: Int32Array.of(2, 5, 11, 12 + 2 * 5 + 4),
    })
  })

  describe('turned off, an effect is gone:', () => {
    test('the log-odds are a sum of the parts', () => {
      for (const off of [{ crossStrength: 0 }, { crossShare: 0 }]) {
        const world = adsWorld(off)
        const at = (segment: number, advertiser: number) =>
          logit(world.chanceOfClick({ segment, publisher: 0, advertiser, time: 0 }))
        for (const segment of segmentsOf(world)) {
          for (const advertiser of advertisersOf(world)) {
            expect(world.cross(segment, advertiser)).toBe(0)
            const sum = at(segment, 0) + at(0, advertiser) - at(0, 0)
            expect(at(segment, advertiser)).toBeCloseTo(sum, 9)
          }
        }
      }
    })

    test('few pairs have a liking, as many as told', () => {
      const world = adsWorld({ crossShare: 0.15, segments: 100, advertisers: 100 })
      let liked = 0
      for (const segment of segmentsOf(world)) {
        for (const advertiser of advertisersOf(world)) {
          if (world.cross(segment, advertiser) !== 0) liked++
        }
      }
      expect(Math.abs(liked - 1500)).toBeLessThan(5 * Math.sqrt(10_000 * 0.15 * 0.85))
    })

    test('segments, publishers and advertisers are alike', () => {
      const world = adsWorld({ mainEffects: 0, crossStrength: 0, baseLogOdds: 0 })
      for (const i of [0, 4, 9]) {
        const impression = { segment: i, publisher: i, advertiser: i, time: 0 }
        expect(world.chanceOfClick(impression)).toBe(0.5)
      }
    })

    test('all traffic is alike', () => {
      const world = adsWorld({ trafficSkew: 0, segments: 4, dailyBudget: 0 })
      const { segments } = world.log({ days: 10 })
      const counts = [0, 1, 2, 3].map((own) => segments.filter((other) => other === own).length)
      for (const count of counts) expect(Math.abs(count - 2500)).toBeLessThan(5 * Math.sqrt(1875))
    })

    test('clicks tell nothing of conversions', () => {
      const spreadOf = (conversionLink: number) => {
        const world = adsWorld({ conversionLink, mainEffects: 0 })
        const chances = segmentsOf(world).map((segment) =>
          world.chanceOfConversion({ segment, publisher: 0, advertiser: 0, time: 0 }),
        )
        return Math.max(...chances) - Math.min(...chances)
      }
      expect(spreadOf(0)).toBe(0)
      expect(spreadOf(1)).toBeGreaterThan(0.05)
    })

    test('conversions come at once, or as late for all', () => {
      const { delays, conversions } = adsWorld({ meanDelay: 0 }).log()
      expect(mean(conversions)).toBeGreaterThan(0)
      expect(delays.every((delay) => Number.isNaN(delay) || delay === 0)).toBe(true)
      const equal = adsWorld({ delaySpread: 0 })
      for (const advertiser of advertisersOf(equal)) expect(equal.meanDelay(advertiser)).toBe(2)
    })

    test('nothing drifts', () => {
      const still = adsWorld({ drift: 0 })
      const moving = adsWorld({ drift: 0.1, advertisers: 2000 })
      const at = (world: AdsWorld, advertiser: number, time: number) =>
        world.chanceOfClick({ segment: 0, publisher: 0, advertiser, time })
      expect(at(still, 3, 100)).toBe(at(still, 3, 0))
      const steps = advertisersOf(moving).map(
        (advertiser) => logit(at(moving, advertiser, 25)) - logit(at(moving, advertiser, 0)),
      )
      // A walk of 25 steps of 0.1 has a deviation of 0.5.
      expect(Math.sqrt(mean(steps.map((step) => step * step)))).toBeCloseTo(0.5, 1)
    })

    test('all clicks are worth the same', () => {
      const world = adsWorld({ valueSpread: 0, meanValue: 3 })
      for (const advertiser of advertisersOf(world)) expect(world.valueOfClick(advertiser)).toBe(3)
    })

    test('budgets bind nobody: every auction makes an impression', () => {
      expect(adsWorld({ dailyBudget: 0 }).log({ days: 2 }).times).toHaveLength(2000)
      const tight = adsWorld({ dailyBudget: 0.5, baseLogOdds: 0 }).log({ days: 2 })
      expect(tight.times.length).toBeLessThan(2000)
    })
  })

  test('leaves everything else as it was when one knob is turned', () => {
    const [one, other] = [adsWorld(), adsWorld({ crossStrength: 0, meanDelay: 9 })]
    expect(other.valueOfClick(7)).toBe(one.valueOfClick(7))
    expect(other.meanDelay(7) / one.meanDelay(7)).toBeCloseTo(9 / 2, 12)
    expect(adsWorld({ meanDelay: 9 }).log().clicks).toEqual(one.log().clicks)
  })

  test('gives an order-free truth: drift does not depend on which day is asked for first', () => {
    const impression = { segment: 0, publisher: 0, advertiser: 5 }
    const [one, other] = [adsWorld(), adsWorld()]
    const late = one.chanceOfClick({ ...impression, time: 50 })
    other.chanceOfClick({ ...impression, time: 3 })
    expect(other.chanceOfClick({ ...impression, time: 50 })).toBe(late)
  })

  test('names what is wrong', () => {
    expect(() => adsWorld({ meanValue: 0 })).toThrow('meanValue is 0; expected a number from')
    expect(() => adsWorld({ conversionLink: -2 })).toThrow('conversionLink is -2; expected')
    const world = adsWorld()
    const impression = { segment: 0, publisher: 0, advertiser: 0, time: 0 }
    expect(() => world.chanceOfClick({ ...impression, segment: 40 })).toThrow(
      'segment is 40; expected an integer from 0 to 39',
    )
    expect(() => world.chanceOfClick({ ...impression, publisher: -1 })).toThrow('publisher is -1')
    expect(() => world.chanceOfClick({ ...impression, time: -1 })).toThrow('time is -1; expected')
    expect(() => world.meanDelay(30)).toThrow('advertiser is 30; expected an integer from 0 to 29')
    expect(() => world.log({ days: 0 })).toThrow('days is 0; expected an integer of at least 1')
  })
})
