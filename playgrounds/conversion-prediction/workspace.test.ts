import { beforeEach, describe, expect, test, vi } from 'vitest'
import { logLoss, quantile } from 'shortlist/ml'
import { createShow } from '../../src/report/create-show.ts'
import type { Block } from '../../src/report/blocks.ts'
import { drawOpportunities, money, sell } from './auction.ts'
import { launched, tableOf, testRatio, testRows } from './contest.ts'
import { createWorld } from './create-world.ts'
import { excessLoss, judge, meanOf, ratioByKind } from './judge.ts'
import { ladder, learnerOf } from './ladder.ts'
import { simulateRequests } from './latency.ts'
import {
  delayModel,
  fakeNegatives,
  naive,
  oracle,
  wait,
  type Learner,
} from './learners.ts'
import { between, cameBy, openMarket, waited } from './log.ts'
import { lossesByKind } from './losses.ts'
import { reportedOn, withOutage } from './outage.ts'
import { split, type Split } from './split.ts'
import { KINDS, MEMORY, TODAY } from './world.ts'

const shown: Block[] = []
vi.mock('shortlist/show', () => ({
  show: createShow((block) => shown.push(block)),
}))

const SEEDS = [11, 12, 13, 14, 15, 16]
const FURNITURE = 3
const markets = SEEDS.map((seed) => openMarket({ seed }, 0))

describe('the world', () => {
  test('has kinds that differ in the delay alone', () => {
    const clicks = markets.flatMap(({ log }) => log)
    KINDS.forEach(({ days }, k) => {
      const some = clicks.filter(({ kind }) => kind === k)
      const converted = some.filter(({ truth }) => truth.converts)
      const rate = converted.length / some.length
      expect(rate).toBeGreaterThan(0.07)
      expect(rate).toBeLessThan(0.15)
      const delay = meanOf(converted.map(({ truth }) => truth.delay))
      expect(delay / days).toBeGreaterThan(0.9)
      expect(delay / days).toBeLessThan(1.1)
      const expected = meanOf(some.map(({ truth }) => truth.chance))
      expect(Math.abs(expected - rate)).toBeLessThan(0.01)
    })
  })

  test('keeps the mean delay with a longer tail', () => {
    const { log } = openMarket({ seed: 1, tail: 0.2, clicksPerDay: 2000 })
    const converted = log.filter(
      ({ truth, kind }) => truth.converts && kind === FURNITURE,
    )
    const delay = meanOf(converted.map(({ truth }) => truth.delay))
    expect(delay).toBeGreaterThan(10.5)
    expect(delay).toBeLessThan(13.5)
  })

  test('knows of a day what was known then', () => {
    const [{ log }] = markets
    for (const click of log.slice(0, 500)) {
      if (cameBy(click, 20) === 1) expect(cameBy(click, 40)).toBe(1)
      expect(waited(click, 40)).toBeGreaterThan(0)
    }
  })
})

describe('the split', () => {
  const test2 = (plan: Split, learn: Learner) =>
    markets.map(({ log }) => {
      const rows = testRows(log, plan, learn)
      return {
        ratio: testRatio(rows),
        loss: logLoss(
          rows.map(({ label }) => label),
          rows.map(({ p }) => p),
        ),
      }
    })
  const ratio = (runs: { ratio: number }[]) =>
    meanOf(runs.map((run) => run.ratio))
  const gain = (plan: Split) => {
    const [plain, modeled] = [naive, delayModel].map((learn) =>
      test2(plan, learn),
    )
    return {
      plain: ratio(plain),
      modeled: ratio(modeled),
      gain: meanOf(plain.map(({ loss }, w) => loss - modeled[w].loss)),
    }
  }
  const plan = split(TODAY)

  test('launches in the past and reads ripe labels', () => {
    expect(plan.trainAsOf).toBe(plan.launch)
    expect(plan.testAsOf - plan.test[1]).toBeGreaterThanOrEqual(28)
  })

  test('as shipped shows what naive labels miss', () => {
    const { plain, modeled, gain: won } = gain(plan)
    expect(modeled - plain).toBeGreaterThan(0.08)
    expect(won).toBeGreaterThan(0)
  })

  test('hides the delay if training sees the future', () => {
    const {
      plain,
      modeled,
      gain: won,
    } = gain({
      ...plan,
      trainAsOf: TODAY,
    })
    expect(Math.abs(plain - modeled)).toBeLessThan(0.05)
    expect(Math.abs(won)).toBeLessThan(0.002)
  })

  test('prefers the wrong model on unripe labels', () => {
    const late = TODAY - 14
    const {
      plain,
      modeled,
      gain: won,
    } = gain({
      launch: late,
      trainAsOf: late,
      test: [late, TODAY],
      testAsOf: TODAY,
    })
    expect(modeled).toBeGreaterThan(1.15)
    expect(modeled).toBeGreaterThan(plain + 0.08)
    expect(won).toBeLessThan(0)
  })
})

describe('four ways to learn', () => {
  const ratios = (learn: Learner, k: number) =>
    meanOf(
      markets.map(({ log, future }) => {
        const said = learn(log, TODAY)(future)
        const best = oracle(log, TODAY)(future)
        return ratioByKind(said, future)[k] / ratioByKind(best, future)[k]
      }),
    )

  test('differ for who is slow', () => {
    const plain = ratios(naive, FURNITURE)
    const waiting = ratios(wait(7), FURNITURE)
    const modeled = ratios(delayModel, FURNITURE)
    const weighted = ratios(fakeNegatives, FURNITURE)
    expect(plain).toBeLessThan(0.7)
    expect(waiting).toBeGreaterThan(plain + 0.05)
    expect(waiting).toBeLessThan(0.88)
    expect(modeled).toBeGreaterThan(waiting)
    expect(modeled).toBeGreaterThan(0.8)
    expect(weighted).toBeGreaterThan(0.85)
  })

  test('agree on who is quick', () => {
    for (const learn of [naive, delayModel, fakeNegatives]) {
      expect(Math.abs(ratios(learn, 0) - 1)).toBeLessThan(0.04)
    }
  })

  test('agree on all if conversions come at once', () => {
    const { log, future } = openMarket({ seed: 11, delay: 0 }, 21)
    const best = oracle(log, TODAY)(future)
    for (const learn of [naive, delayModel, fakeNegatives]) {
      const said = learn(log, TODAY)(future)
      ratioByKind(said, future).forEach((one, k) => {
        expect(
          Math.abs(one / ratioByKind(best, future)[k] - 1),
        ).toBeLessThan(0.05)
      })
    }
  })

  test('a long wait costs more than it mends', () => {
    const excess = (learn: Learner) =>
      meanOf(
        markets.map(
          ({ log, future }) => judge(learn(log, TODAY), future).excess,
        ),
      )
    expect(excess(wait(21))).toBeGreaterThan(excess(naive))
    expect(excess(delayModel)).toBeLessThan(excess(naive))
    expect(excess(fakeNegatives)).toBeLessThan(excess(naive))
  })

  test('in a new market weights are as naive as naive', () => {
    const young = (learn: Learner) =>
      meanOf(
        markets.map(({ log, future }) => {
          const some = between(log, TODAY - 8, TODAY)
          return (
            judge(learn(some, TODAY), future).ratio /
            judge(oracle(some, TODAY), future).ratio
          )
        }),
      )
    const plain = young(naive)
    expect(plain).toBeLessThan(0.75)
    expect(Math.abs(young(fakeNegatives) - plain)).toBeLessThan(0.03)
    expect(young(delayModel)).toBeGreaterThan(plain + 0.1)
    const [{ log }] = markets
    expect(between(log, TODAY - 3, TODAY - 7)).toEqual([])
  })
})

test('on the ladder the labels buy as much as the pairs', () => {
  const excess = (name: string) =>
    markets.slice(0, 4).map(({ log, future }) => {
      const learn = learnerOf(ladder.find((one) => one.name === name)!)
      return excessLoss(learn(log, TODAY)(future), future)
    })
  const [rate, logistic, trees, pairs, delay, both] = [
    'rate of the advertiser',
    'logistic regression',
    'boosted trees',
    'factorization machine',
    'delay model',
    'delay model + factorization',
  ].map((name) => meanOf(excess(name)))
  expect(logistic).toBeLessThan(rate)
  expect(pairs).toBeLessThan(logistic)
  expect(delay).toBeLessThan(logistic)
  expect(logistic - delay).toBeGreaterThan(logistic - trees)
  expect(both).toBeLessThan(pairs)
  expect(both).toBeLessThan(delay)
})

describe('the auction', () => {
  const factors = (by: number[]) =>
    SEEDS.map((seed) => {
      const world = createWorld({ seed })
      const places = drawOpportunities(world, 300)
      let i = 0
      const sales = sell(
        world,
        places,
        (rows) =>
          Float64Array.from(rows, (row) => {
            const place = places[Math.floor(i++ / 12)]
            const ad = world.advertisers[row.advertiser]
            const { convert } = world.truth(row, ad.id, place.day)
            return Math.min(1, convert * by[ad.kind])
          }),
        (rows) => new Float64Array(rows.length).fill(1),
      )
      return sales
    })
  const right = factors([1, 1, 1, 1])

  test('loses nothing by true chances', () => {
    for (const sales of right) {
      for (const { over, under } of lossesByKind(sales)) {
        expect(over).toBeCloseTo(0, 6)
        expect(under).toBeCloseTo(0, 6)
      }
    }
  })

  test('does not change hands by a common factor', () => {
    factors([0.8, 0.8, 0.8, 0.8]).forEach((sales, w) => {
      const before = money(right[w])
      const after = money(sales)
      expect(after.worth / before.worth).toBeGreaterThan(0.995)
      expect(after.revenue / before.revenue).toBeCloseTo(0.8, 1)
    })
    const high = factors([1.5, 1.5, 1.5, 1.5])
    const left = meanOf(high.map((sales) => money(sales).surplus))
    expect(left).toBeLessThan(
      0.2 * meanOf(right.map((sales) => money(sales).surplus)),
    )
  })

  test('changes hands by an uneven one', () => {
    const uneven = factors([1, 0.93, 0.79, 0.61])
    const lost = meanOf(
      uneven.map(
        (sales, w) => 1 - money(sales).worth / money(right[w]).worth,
      ),
    )
    expect(lost).toBeGreaterThan(0.005)
    expect(lost).toBeLessThan(0.08)
    const share = (runs: typeof right) =>
      meanOf(
        runs.map(
          (sales) => sales.filter(({ kind }) => kind === FURNITURE).length,
        ),
      )
    expect(share(uneven)).toBeLessThan(0.6 * share(right))
    const losses = uneven.map(lossesByKind)
    const under = (k: number) =>
      meanOf(losses.map((one) => one[k].under / one[k].possible))
    expect(under(FURNITURE)).toBeGreaterThan(0.2)
    expect(under(0)).toBeLessThan(0.02)
  })

  test('gives furniture its places back if the delay is modeled', () => {
    const places = (name: string) =>
      markets.map((market) => {
        const learn = learnerOf(ladder.find((one) => one.name === name)!)
        const sales = sell(
          market.world,
          drawOpportunities(market.world, 200),
          launched(market, learn),
          tableOf(market),
        )
        return sales.filter(({ kind }) => kind === FURNITURE).length
      })
    const plain = meanOf(places('factorization machine'))
    const modeled = meanOf(places('delay model + factorization'))
    expect(modeled).toBeGreaterThan(1.3 * plain)
  })

  test('keeps within its budget of time', () => {
    const totals = simulateRequests(2000, 5).map(({ total }) => total)
    expect(quantile(totals, 0.5)).toBeLessThan(60)
    expect(quantile(totals, 0.99)).toBeLessThan(100)
  })
})

test('an outage of labels looks like an end of demand', () => {
  const outage = { kind: 2, from: TODAY - 4, to: TODAY }
  const drop = (learn: Learner) =>
    meanOf(
      markets.map(({ log, future }) => {
        const ratio = (clicks: typeof log) =>
          ratioByKind(learn(clicks, TODAY)(future), future)[2]
        return ratio(withOutage(log, outage)) / ratio(log) - 1
      }),
    )
  const [{ log }] = markets
  expect(reportedOn(withOutage(log, outage), 2, TODAY - 2)).toBe(0)
  expect(reportedOn(log, 2, TODAY - 2)).toBeGreaterThan(0)
  for (const learn of [naive, delayModel, fakeNegatives]) {
    expect(drop(learn)).toBeLessThan(-0.1)
  }
  expect(drop(wait(7))).toBeGreaterThan(drop(naive) / 1.3)
})

// What entries show: every value by its name.
type Run = Record<string, number>
async function run(load: () => Promise<unknown>) {
  shown.length = 0
  await load()
  const values: Run = {}
  for (const block of shown) {
    if (block.type !== 'value') continue
    expect(values).not.toHaveProperty([block.name])
    values[block.name] = Number(block.value)
  }
  return values
}
const tableOfShown = (caption: string) =>
  shown.find(
    (block) => block.type === 'table' && block.caption?.includes(caption),
  ) as Extract<Block, { type: 'table' }>

describe('the entries', () => {
  beforeEach(() => {
    vi.resetModules()
    for (const file of ['split', 'metric', 'rank']) {
      vi.doUnmock(`./${file}.ts`)
    }
  })

  test('the entire space', async () => {
    const values = await run(() => import('./06-entire-space.ts'))
    for (const learner of ['clicks alone', 'entire space']) {
      const high = values[`if all had clicked, clicks tell, ${learner}`]
      expect(high).toBeGreaterThan(1.3)
      const nothing =
        values[`if all had clicked, clicks tell nothing, ${learner}`]
      expect(Math.abs(nothing - 1)).toBeLessThan(0.2)
      const both = values[`click and conversion, clicks tell, ${learner}`]
      expect(Math.abs(both - 1)).toBeLessThan(0.2)
    }
  })

  test('the window', async () => {
    await run(() => import('./06-window.ts'))
    const { rows, columns } = tableOfShown('Conversions that a window')
    const at = (row: number, key: string) =>
      Number(rows[row][columns.findIndex((one) => one.key === key)])
    expect(at(0, 'games')).toBeGreaterThan(0.9)
    expect(at(0, 'furniture')).toBeLessThan(0.15)
    expect(at(2, 'furniture')).toBeGreaterThan(0.75)
    expect(at(0, 'worth')).toBeLessThan(at(2, 'worth'))
    expect(at(0, 'places')).toBeLessThan(at(2, 'places'))
  })

  test('the drift', async () => {
    const values = await run(() => import('./07-drift.ts'))
    const last = (policy: string) =>
      values[`loss above truth in the last week, ${policy}`]
    expect(last('never')).toBeGreaterThan(last('weekly'))
    expect(last('never') - last('weekly')).toBeGreaterThan(
      last('weekly') - last('every other day'),
    )
    expect(values['expected over known a day later']).toBeGreaterThan(1.4)
  })

  test('the scale', async () => {
    const values = await run(() => import('./01-scale.ts'))
    expect(values['impressions for a conversion']).toBeCloseTo(5000, 6)
  })

  test('the pipeline follows its three files', async () => {
    const pipeline = () => import('./08-pipeline.ts')
    const usual = await run(pipeline)
    expect(usual['of what was possible']).toBeGreaterThan(0.75)

    vi.resetModules()
    vi.doMock('./split.ts', () => ({
      split: (today: number) => ({
        launch: today - 14,
        trainAsOf: today - 14,
        test: [today - 14, today],
        testAsOf: today,
      }),
    }))
    const unripe = await run(pipeline)
    const offline = 'expected over counted, in the test'
    expect(unripe[offline]).toBeGreaterThan(usual[offline] + 0.08)
    const furniture = 'furniture, expected over true'
    expect(unripe[furniture]).toBeLessThan(usual[furniture])
    vi.doUnmock('./split.ts')

    vi.resetModules()
    vi.doMock('./metric.ts', () => ({
      metric: (rows: { label: number; p: number }[]) =>
        -Math.abs(
          rows.reduce((sum, { p }) => sum + p, 0) /
            rows.reduce((sum, { label }) => sum + label, 0) -
            1,
        ),
    }))
    const total = await run(pipeline)
    expect(total['worth to winners']).toBeLessThan(
      usual['worth to winners'],
    )
    vi.doUnmock('./metric.ts')

    vi.resetModules()
    const rank = await vi.importActual<object>('./rank.ts')
    vi.doMock('./rank.ts', () => ({
      ...rank,
      bid: (ad: { value: number; pClick: number; pConvert: number }) =>
        1.5 * ad.value * ad.pClick * ad.pConvert,
    }))
    const high = await run(pipeline)
    expect(high['left to advertisers']).toBeLessThan(
      usual['left to advertisers'] / 2,
    )
    expect(high['paid to us']).toBeGreaterThan(1.3 * usual['paid to us'])
  })

  test('the others run, and name nothing twice', async () => {
    await run(() => import('./02-split.ts'))
    await run(() => import('./06-labels.ts'))
    const bids = await run(() => import('./06-bidding.ts'))
    expect(
      bids['furniture, places won back by modeling the delay'],
    ).toBeGreaterThan(0)
    const picks = await run(() => import('./04-metric.ts'))
    expect(picks['worth kept by the pick of metric.ts']).toBeGreaterThan(
      picks['worth kept by the pick of the total, expected over counted'],
    )
  })
})

test('memory reaches back four weeks', () => {
  expect(MEMORY).toBe(28)
})
