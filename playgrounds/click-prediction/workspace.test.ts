import {
  chronologicalSplit,
  correctDownsampling,
  firstPrice,
  generalizedSecondPrice,
  meanInterval,
  randomSplit,
  rocAuc,
} from 'shortlist/ml'
import { describe, expect, test, vi } from 'vitest'
import type { Block } from '../../src/report/blocks.ts'
import { createShow } from '../../src/report/create-show.ts'
import { contest, openMarket, winner } from './contest.ts'
import { createWorld } from './create-world.ts'
import { column } from './hash.ts'
import { trueEntropy, trueRatio } from './judging.ts'
import type { Log } from './log.ts'
import { candidatesOf, sell, trueChances, type Rules } from './market.ts'
import { metric } from './metric.ts'
import { linear, treesAndLinear } from './models.ts'
import { judge, launch, predictTest } from './offline.ts'
import { auction, quality, reserve } from './rank.ts'
import { corrected, downsample, recipes } from './recipes.ts'
import { goOn } from './retraining.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'
import { usualSettings } from './world.ts'

const shown: Block[] = []
vi.mock('shortlist/show', () => ({
  show: createShow((block) => shown.push(block)),
}))

const crosses = linear({ crosses: true })
const still = { newAdsPerDay: 0, wear: 0, adShock: 0, tasteDrift: 0 }
const mean = (values: number[]) => meanInterval(values).mean
const sites = [1, 2, 3, 4, 5, 6].map((seed) => openSite({ seed }))
const atRandom = (log: Log) =>
  randomSplit(log.day.length, { testShare: 0.33, seed: 1 })
const inTime = (log: Log) =>
  chronologicalSplit(log.day, { testShare: 0.33 })

describe('the split', () => {
  const gap = (some: typeof sites, by: typeof inTime) =>
    mean(
      some.map((site) => {
        const { rows, chances } = predictTest(site, by, crosses)
        return judge(rows, chances).auc - launch(site, crosses).auc
      }),
    )
  test('at random promises too much, in time does not', () => {
    expect(gap(sites, atRandom)).toBeGreaterThan(0.025)
    expect(Math.abs(gap(sites, inTime))).toBeLessThan(0.025)
    expect(split(sites[0].log)).toEqual(inTime(sites[0].log))
  })
  test('does not matter where nothing changes', () => {
    const calm = [1, 2, 3, 4, 5, 6].map((seed) =>
      openSite({ seed, ...still }),
    )
    expect(Math.abs(gap(calm, atRandom))).toBeLessThan(0.02)
    expect(Math.abs(gap(calm, inTime))).toBeLessThan(0.02)
  })
})

describe('the ladder', () => {
  const entropy = (learn: typeof crosses) =>
    sites.map((site) => {
      const said = learn(site, site.log).predict(site.future.impressions)
      return trueEntropy(site.future.chance, said)
    })
  test('crosses beat words, leaves beat crosses', () => {
    const [words, pairs, leaves] = [
      linear({}),
      crosses,
      treesAndLinear,
    ].map(entropy)
    const saved = meanInterval(words.map((one, i) => one - pairs[i]))
    expect(saved.low).toBeGreaterThan(0)
    const more = meanInterval(pairs.map((one, i) => one - leaves[i]))
    expect(more.low).toBeGreaterThan(0)
  })
})

describe('downsampling', () => {
  test('raises the odds, and the correction puts them back', () => {
    const runs = sites.map((site) => {
      const { future, log } = site
      const model = crosses(site, downsample(log, 0.2))
      const said = model.predict(future.impressions)
      const right = correctDownsampling(said, 0.2)
      return {
        raw: trueRatio(future.chance, said),
        right: trueRatio(future.chance, right),
        same: rocAuc(future.clicked, said) - rocAuc(future.clicked, right),
      }
    })
    expect(mean(runs.map(({ raw }) => raw))).toBeGreaterThan(2)
    expect(Math.abs(mean(runs.map(({ right }) => right)) - 1)).toBeLessThan(
      0.2,
    )
    for (const { same } of runs) expect(Math.abs(same)).toBeLessThan(1e-9)
  })
})

test('words share columns as often as chance says', () => {
  const words = Array.from({ length: 2000 }, (_, i) => `ad=${i}`)
  for (const size of [500, 2000, 100_000]) {
    const counts = new Map<number, number>()
    for (const word of words) {
      const place = column(word, size)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    const met = words.filter((word) => counts.get(column(word, size))! > 1)
    const expected = 1 - Math.exp(-words.length / size)
    expect(Math.abs(met.length / words.length - expected)).toBeLessThan(
      0.05,
    )
  }
})

test('a small table costs, a large one does not', () => {
  const lost = (size: number) =>
    mean(
      sites.map((site) => {
        const ask = (options: Parameters<typeof linear>[0]) =>
          trueEntropy(
            site.future.chance,
            linear(options)(site, site.log).predict(
              site.future.impressions,
            ),
          )
        return ask({ crosses: true, size }) - ask({ crosses: true })
      }),
    )
  expect(lost(64)).toBeGreaterThan(0.03)
  expect(Math.abs(lost(2 ** 17))).toBeLessThan(0.003)
})

describe('the auction', () => {
  const plain: Rules = {
    auction: generalizedSecondPrice,
    quality: (offer) => (offer.billedBy === 'click' ? offer.chance : 1),
    reserve: 0,
    brands: false,
  }
  const worlds = [1, 2, 3, 4, 5, 6].map((seed) => {
    const world = createWorld({ seed, days: 7, futureDays: 3 })
    const requests = world.requests.filter(({ day }) => day >= 7)
    const truth = trueChances(world, requests)
    const owner = candidatesOf(requests).map(
      ({ ad }) => world.advertiserOf[ad],
    )
    return { world, requests, truth, owner }
  })
  const changes = (rules: Rules, factor: (advertiser: number) => number) =>
    worlds.map(({ world, requests, truth, owner }) => {
      const wrong = truth.map((chance, i) => chance * factor(owner[i]))
      const is = sell(world, requests, truth, wrong, rules)
      const should = sell(world, requests, truth, truth, rules)
      return {
        revenue: is.revenue / should.revenue - 1,
        value: is.value / should.value - 1,
      }
    })
  const value = (rules: Rules, factor: (advertiser: number) => number) =>
    meanInterval(changes(rules, factor).map((one) => one.value))
  const all = () => 1.5
  const half = (advertiser: number) => (advertiser % 2 ? 1 : 2)

  test('a common factor cancels among click bidders', () => {
    for (const auction of [generalizedSecondPrice, firstPrice]) {
      for (const one of changes({ ...plain, auction }, all)) {
        expect(one.revenue).toBeCloseTo(0, 9)
        expect(one.value).toBeCloseTo(0, 9)
      }
    }
  })
  test('it bites beside brands, with a reserve and by the impression', () => {
    expect(value({ ...plain, brands: true }, all).high).toBeLessThan(0)
    expect(value({ ...plain, reserve: 12 }, all).high).toBeLessThan(0)
    for (const one of changes({ ...plain, perImpression: true }, all)) {
      expect(one.revenue).toBeCloseTo(0.5, 9)
    }
  })
  test('an uneven error bites everywhere', () => {
    expect(value(plain, half).high).toBeLessThan(-0.01)
  })
})

describe('selection', () => {
  const promised = (incumbentSkill: number) =>
    mean(
      [1, 2, 3, 4, 5, 6].map((seed) => {
        const market = openMarket(openSite({ seed, incumbentSkill }), 4)
        return trueRatio(market.truth, market.launch(crosses))
      }),
    )
  test('makes a model promise too much for all that bid', () => {
    const { incumbentSkill } = usualSettings
    expect(promised(incumbentSkill)).toBeGreaterThan(1.5)
    expect(Math.abs(promised(0) - 1)).toBeLessThan(0.2)
  })
})

describe('the pipeline moves with', () => {
  const learns = recipes.map(([, learn]) => learn)
  const four = sites.slice(0, 4).map((site) => {
    const market = openMarket(site)
    const sales = (learn: typeof crosses, rules: Rules) =>
      market.sell(market.launch(learn), rules)
    const scores = contest(site, split, learns, [metric, rocAuc])
    const pick = (m: number) =>
      learns[winner(scores.map((score) => score[m]))]
    return { sales, pick }
  })
  const rules = { auction, quality, reserve }
  test('the metric: AUC picks the model of the wrong level', () => {
    for (const { pick } of four) {
      expect(pick(1)).toBe(learns[3])
      expect(pick(0)).not.toBe(learns[3])
    }
    const worth = (of: (one: (typeof four)[0]) => typeof crosses) =>
      mean(four.map((one) => one.sales(of(one), rules).value))
    const mine = worth(({ pick }) => pick(0))
    expect(worth(({ pick }) => pick(1))).toBeLessThan(0.9 * mine)
    expect(worth(() => corrected)).toBeGreaterThan(mine)
  })
  test('the ranker: prices and what is sold', () => {
    const of = (more: Partial<Rules>) =>
      four.map((one) => one.sales(crosses, { ...rules, ...more }))
    const [usual, high, first] = [
      of({}),
      of({ reserve: 15 }),
      of({ auction: firstPrice }),
    ]
    expect(mean(high.map((one) => one.unsold))).toBeGreaterThan(
      mean(usual.map((one) => one.unsold)) + 0.1,
    )
    expect(mean(first.map((one) => one.revenue))).toBeGreaterThan(
      1.1 * mean(usual.map((one) => one.revenue)),
    )
  })
})

test('freshness pays where ads come and go', () => {
  const saved = (changes: object) =>
    mean(
      [1, 2, 3].map((seed) => {
        const [never, daily] = goOn({ seed, ...changes }, [
          { name: 'never', every: Infinity },
          { name: 'daily', every: 1 },
        ])
        return 1 - daily.entropy(0, 14) / never.entropy(0, 14)
      }),
    )
  expect(saved({})).toBeGreaterThan(0.015)
  expect(saved(still)).toBeLessThan(0.015)
})

describe('the entries', () => {
  const entries: Record<string, () => Promise<unknown>> = {
    '01-scale': () => import('./01-scale.ts'),
    '05-errors': () => import('./05-errors.ts'),
    '08-pipeline': () => import('./08-pipeline.ts'),
  }
  test.each(Object.keys(entries))(
    '%s shows values or tables',
    async (entry) => {
      shown.length = 0
      await entries[entry]()
      const named = shown.flatMap((block) =>
        block.type === 'value' ? [block.name] : [],
      )
      expect(new Set(named).size).toBe(named.length)
      expect(shown.some(({ type }) => type === 'table')).toBe(true)
    },
  )
})
