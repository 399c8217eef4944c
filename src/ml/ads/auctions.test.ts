import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuctionOptions, SoldSlot } from './auction.ts'
import { firstPrice } from './first-price.ts'
import { generalizedSecondPrice } from './generalized-second-price.ts'
import { vickreyClarkeGroves } from './vickrey-clarke-groves.ts'

const auctions = { firstPrice, generalizedSecondPrice, vickreyClarkeGroves } as const
const positive = fc.integer({ min: 1, max: 20 }).map((x) => x / 2)
const market = fc
  .record({
    bidders: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), positive), { maxLength: 6 }),
    slotClicks: fc
      .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
      .map((clicks) => clicks.sort((a, b) => b - a)),
    reserve: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ bidders, ...rest }) => ({
    ...rest,
    bids: bidders.map(([bid]) => bid),
    qualities: bidders.map(([, quality]) => quality),
  }))

const payments = (slots: SoldSlot[]) => slots.map(({ payment }) => payment)

describe.each(Object.entries(auctions))('%s', (_name, run) => {
  test('gives the slots to the largest bid · quality, for a price within reserve and bid', () => {
    fc.assert(
      fc.property(market, ({ bids, slotClicks, reserve, qualities }) => {
        const sold = run(bids, slotClicks, { reserve, qualities })
        const eligible = bids.filter((bid) => bid > 0 && bid >= reserve)
        expect(sold).toHaveLength(Math.min(eligible.length, slotClicks.length))
        const scores = bids.map((bid, i) => (bid >= reserve ? bid * qualities[i] : 0))
        const sorted = scores.toSorted((a, b) => b - a)
        sold.forEach(({ slot, bidder, clicks, pricePerClick, payment }, place) => {
          expect(slot).toBe(place)
          expect(scores[bidder]).toBe(sorted[place])
          expect(clicks).toBe(slotClicks[place] * qualities[bidder])
          expect(pricePerClick).toBeGreaterThanOrEqual(reserve - 1e-12)
          expect(pricePerClick).toBeLessThanOrEqual(bids[bidder] + 1e-12)
          expect(payment).toBeCloseTo(pricePerClick * clicks, 9)
        })
      }),
    )
  })

  test('gives a slot to the lower number among equals', () => {
    expect(run([3, 5, 5], [9]).map(({ bidder }) => bidder)).toEqual([1])
    expect(run([4, 2], [9], { qualities: [1, 2] })[0].bidder).toBe(0)
  })

  test('sells nothing when nobody bids enough', () => {
    expect(run([], [1])).toEqual([])
    expect(run([0, 0], [1])).toEqual([])
    expect(run([2, 3], [1], { reserve: 4 })).toEqual([])
    expect(run([4], [1], { reserve: 4 })).toHaveLength(1)
  })

  test('leaves frozen arguments as they are', () => {
    const options = Object.freeze({ qualities: Object.freeze([1, 2]) }) as AuctionOptions
    expect(run(Object.freeze([1, 3]), Object.freeze([2, 1]), options)).toHaveLength(2)
  })

  test('names what is wrong', () => {
    expect(() => run([-1], [1])).toThrow('bids[0] is -1; expected a number of at least 0')
    expect(() => run([NaN], [1])).toThrow('bids[0] is NaN')
    expect(() => run([1], [])).toThrow('slotClicks is empty')
    expect(() => run([1], [1, 0])).toThrow('slotClicks[1] is 0; expected a number above 0')
    expect(() => run([1], [1, 2])).toThrow('slotClicks[1] is 2; expected at most 1, as slots are')
    expect(() => run([1], [1], { reserve: -1 })).toThrow('reserve is -1; expected')
    expect(() => run([1], [1], { qualities: [] })).toThrow('bids and qualities differ in length')
    expect(() => run([1], [1], { qualities: [0] })).toThrow('qualities[0] is 0; expected a number')
  })
})

describe('the example of Edelman, Ostrovsky and Schwarz (2007), section III', () => {
  // Two slots of 200 and 100 clicks an hour, three advertisers who value a click at 10, 4 and 2.
  const values = [10, 4, 2]

  test('GSP takes 800 and 200, VCG 600 and 200', () => {
    expect(payments(generalizedSecondPrice(values, [200, 100]))).toEqual([800, 200])
    expect(payments(vickreyClarkeGroves(values, [200, 100]))).toEqual([600, 200])
    expect(payments(firstPrice(values, [200, 100]))).toEqual([2000, 400])
  })

  test('GSP rewards a lie when the slots are nearly alike: 200 and 199 clicks', () => {
    const gain = (bid: number) => {
      const sold = generalizedSecondPrice([bid, 4, 2], [200, 199])
      const mine = sold.find(({ bidder }) => bidder === 0)!
      return mine.clicks * 10 - mine.payment
    }
    expect(gain(10)).toBe((10 - 4) * 200)
    expect(gain(3)).toBe((10 - 2) * 199)
    expect(gain(3)).toBeGreaterThan(gain(10))
  })
})

describe('vickreyClarkeGroves', () => {
  test('charges what the others lose by the presence of the winner', () => {
    fc.assert(
      fc.property(market, ({ bids, slotClicks, qualities }) => {
        const welfareWithout = (out: number, taken: readonly number[]) => {
          const scores = taken.filter((i) => i !== out).map((i) => bids[i] * qualities[i])
          return scores
            .sort((a, b) => b - a)
            .reduce((sum, score, place) => sum + score * (slotClicks[place] ?? 0), 0)
        }
        const everyone = bids.map((_, i) => i)
        const sold = vickreyClarkeGroves(bids, slotClicks, { qualities })
        for (const { bidder, payment } of sold) {
          const withHim = sold
            .filter((other) => other.bidder !== bidder)
            .reduce((sum, other) => sum + other.clicks * bids[other.bidder], 0)
          expect(payment).toBeCloseTo(welfareWithout(bidder, everyone) - withHim, 6)
        }
      }),
    )
  })

  test('makes the truth the best bid, with any reserve and qualities', () => {
    fc.assert(
      fc.property(
        market.filter(({ bids }) => bids.length > 0),
        fc.nat(5),
        fc.integer({ min: 0, max: 50 }),
        ({ bids: values, slotClicks, reserve, qualities }, chosen, halves) => {
          const me = chosen % values.length
          const gain = (bid: number) => {
            const sold = vickreyClarkeGroves(values.with(me, bid), slotClicks, {
              reserve,
              qualities,
            })
            const mine = sold.find(({ bidder }) => bidder === me)
            return mine ? mine.clicks * values[me] - mine.payment : 0
          }
          expect(gain(halves / 2)).toBeLessThanOrEqual(gain(values[me]) + 1e-9)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('never takes more than the generalized second price from the same bids', () => {
    fc.assert(
      fc.property(market, ({ bids, slotClicks, reserve, qualities }) => {
        const options = { reserve, qualities }
        const second = generalizedSecondPrice(bids, slotClicks, options)
        vickreyClarkeGroves(bids, slotClicks, options).forEach(({ payment }, place) => {
          expect(payment).toBeLessThanOrEqual(second[place].payment + 1e-9)
        })
      }),
    )
  })

  test('is the second-price auction with one slot', () => {
    fc.assert(
      fc.property(market, ({ bids, reserve, qualities }) => {
        const options = { reserve, qualities }
        const [vcg] = vickreyClarkeGroves(bids, [7], options)
        const [gsp] = generalizedSecondPrice(bids, [7], options)
        expect(vcg?.bidder).toBe(gsp?.bidder)
        if (vcg) expect(vcg.payment).toBeCloseTo(gsp.payment, 9)
      }),
    )
  })

  test('charges the reserve for a slot that nobody else wants', () => {
    expect(payments(vickreyClarkeGroves([10, 4], [100, 50, 20], { reserve: 1 }))).toEqual([
      (100 - 50) * 4 + 50 * 1,
      50,
    ])
    expect(payments(vickreyClarkeGroves([10], [100]))).toEqual([0])
  })
})

describe('generalizedSecondPrice', () => {
  test('charges the least bid that would have kept the place', () => {
    fc.assert(
      fc.property(market, ({ bids, slotClicks, reserve, qualities }) => {
        const options = { reserve, qualities }
        const sold = generalizedSecondPrice(bids, slotClicks, options)
        for (const { bidder, slot, pricePerClick } of sold) {
          const placeAt = (bid: number) =>
            generalizedSecondPrice(bids.with(bidder, bid), slotClicks, options).findIndex(
              (other) => other.bidder === bidder,
            )
          expect(placeAt(pricePerClick + 1e-6)).toBe(slot)
          const lower = pricePerClick - 1e-6
          if (lower > 0) expect(placeAt(lower)).not.toBe(slot)
        }
      }),
    )
  })
})
