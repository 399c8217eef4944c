import { groupSplit, meanInterval, randomSplit } from 'shortlist/ml'
import { describe, expect, test, vi } from 'vitest'
import { createWorld } from './create-world.ts'
import { launch } from './funnel.ts'
import {
  contest,
  futureAuc,
  offlineAuc,
  winner,
  type Metric,
  type Splitter,
} from './judging.ts'
import { createLog } from './log.ts'
import { metric } from './metric.ts'
import { learnPropensities } from './propensity.ts'
import { KINDS } from './queries.ts'
import { recipes, trainRanker } from './rankers.ts'
import { allRows, openSite } from './site.ts'
import { split } from './split.ts'
import { futureSearches } from './truth.ts'

const { shown } = vi.hoisted(() => ({
  shown: [] as { type: string; name?: string }[],
}))
vi.mock('shortlist/show', async () => {
  const { createShow } = await import('../../src/report/create-show.ts')
  return { show: createShow((block) => shown.push(block)) }
})

const mean = (values: number[]) => meanInterval(values).mean
const SEEDS = [1, 2, 3]
const sites = SEEDS.map((seed) => openSite({ seed }))
const orders = recipes.find(({ label }) => label === 'order')!
const clicks = recipes.find(({ label }) => label === 'click')!

describe('the split', () => {
  const random: Splitter = (log) =>
    randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
  const unseen: Splitter = (log) =>
    groupSplit(log.query, { testShare: 0.25, seed: 1 })

  test('by time is honest, unseen queries promise too little', () => {
    const runs = [1, 2, 3, 4, 5].map((seed) => {
      const site = openSite({ seed }, { towers: false })
      const future = futureAuc(site, createLog(site.world, 21, 28))
      return {
        time: offlineAuc(site, split, false) - future,
        random: offlineAuc(site, random, false) - future,
        unseen: offlineAuc(site, unseen, false) - future,
      }
    })
    const time = mean(runs.map((run) => run.time))
    expect(Math.abs(time)).toBeLessThan(0.03)
    expect(mean(runs.map((run) => run.unseen))).toBeLessThan(-0.05)
    expect(mean(runs.map((run) => run.random))).toBeGreaterThan(time)
  })
})

describe('retrieval', () => {
  test('each retriever is blind somewhere', () => {
    const recall = (kind: (typeof KINDS)[number], lexical: boolean) =>
      mean(
        sites.flatMap(({ world, retrieval }) =>
          futureSearches(world)
            .filter(({ query }) => world.queries[query].kind === kind)
            .map(({ query }) => {
              const found = lexical
                ? retrieval.lexical(query, 20)
                : retrieval.vectors(query, 20)
              const exact = world.catalog.filter(
                (_, i) => world.grade(query, i) === 3,
              ).length
              const hits = found.filter(
                (one) => world.grade(query, one) === 3,
              ).length
              return hits / Math.min(20, exact)
            }),
        ),
      )
    expect(recall('model number', true)).toBeGreaterThan(0.95)
    expect(recall('model number', false)).toBeLessThan(0.4)
    expect(recall('other words', true)).toBeLessThan(0.05)
    expect(recall('other words', false)).toBeGreaterThan(0.25)
    expect(recall('misspelled', false)).toBeGreaterThan(
      recall('misspelled', true),
    )
  })
})

describe('clicks', () => {
  test('the chance of a look is learned from them', () => {
    const learned = SEEDS.map((seed) => sites[seed - 1].chances)
    for (let position = 0; position < 8; position++) {
      const chance = mean(learned.map((one) => one[position]))
      expect(Math.abs(chance - 1 / (position + 1))).toBeLessThan(0.1)
    }
  })

  test('and is 1 everywhere without position bias', () => {
    const world = createWorld({ positionBias: 0 })
    const log = createLog(world, 0, 21)
    const chances = learnPropensities(log, allRows(log))
    expect(Math.min(...chances)).toBeGreaterThan(0.8)
  })
})

describe('labels and metrics', () => {
  test('orders as the label keep more than clicks', () => {
    const kept = (recipe: typeof orders) =>
      mean(
        sites.map((site) => launch(site, trainRanker(site, recipe)).kept),
      )
    expect(kept(orders)).toBeGreaterThan(1.15 * kept(clicks))
  })

  test('metric.ts picks better than clicks do', () => {
    const byClicks: Metric = (ranked) =>
      ranked.reduce((sum, one, i) => sum + one.clicked / (i + 1), 0)
    const kept = sites.map((site) => {
      const rankers = contest(site, split, [metric, byClicks])
      return [0, 1].map((m) => {
        const recipe = winner(rankers, m)
        return launch(site, trainRanker(site, recipe)).kept
      })
    })
    expect(mean(kept.map(([mine]) => mine))).toBeGreaterThan(
      mean(kept.map(([, other]) => other)),
    )
  })
})

describe('an old index', () => {
  const rankers = sites.map((site) => trainRanker(site, orders))
  const kept = (at: number, indexAge: number, asksAgain: boolean) => {
    const options = { indexAge, asksAgain }
    return launch(sites[at], rankers[at], options).kept
  }

  test('costs orders, and less if stock is asked for again', () => {
    const lost = (again: boolean) =>
      mean(SEEDS.map((_, i) => 1 - kept(i, 24, again) / kept(i, 0, again)))
    expect(lost(false)).toBeGreaterThan(0.08)
    expect(lost(true)).toBeLessThan(lost(false))
  })

  test('costs nothing where nothing changes', () => {
    const still = { stockChanges: 0, priceChanges: 0 }
    const site = openSite(still, { towers: false })
    const ranker = trainRanker(site, orders)
    const [now, old] = [0, 72].map((indexAge) =>
      launch(site, ranker, { indexAge, asksAgain: false }),
    )
    expect(old).toEqual(now)
  })
})

describe('the funnel', () => {
  test('keeps fewer orders without its ranker', () => {
    const [whole, cut] = [[], ['ranker'] as const].map((without) =>
      mean(
        sites.map(
          (site) =>
            launch(site, trainRanker(site, orders), { without }).kept,
        ),
      ),
    )
    expect(cut).toBeLessThan(0.92 * whole)
  })
})

describe('knobs of the world at 0', () => {
  test('nobody misspells, nobody uses other words', () => {
    const world = createWorld({ misspeltShare: 0, synonymShare: 0 })
    const asked = new Set(
      world.searches(0, 7).map(({ query }) => world.queries[query].kind),
    )
    expect(asked.has('misspelled')).toBe(false)
    expect(asked.has('other words')).toBe(false)
  })

  test('no accessories, no stuffed titles', () => {
    const plain = createWorld({ accessoryShare: 0, stuffedShare: 0 })
    expect(plain.catalog.some(({ isAccessory }) => isAccessory)).toBe(false)
    const usual = createWorld().catalog.map(({ title }) => title.length)
    const now = plain.catalog.map(({ title }) => title.length)
    expect(mean(now)).toBeLessThan(mean(usual))
  })

  test('queries stay, all are looked at', () => {
    const world = createWorld({ queryLife: 0, positionBias: 0 })
    expect(world.queries.every(({ gone }) => gone === Infinity)).toBe(true)
    expect(world.chanceSeen(7)).toBe(1)
  })

  test('photos, qualities and prices do not matter', () => {
    const world = createWorld({
      photoEffect: 0,
      qualityEffect: 0,
      priceEffect: 0,
      tasteEffect: 0,
      stockChanges: 0,
    })
    const chances = world.catalog.flatMap((_, product) =>
      world.grade(0, product) === 3 && world.market.inStock(product, 0)
        ? [world.chanceOfClick(0, product, 0)]
        : [],
    )
    expect(new Set(chances).size).toBe(1)
  })

  test('the season changes nothing', () => {
    const late = 27 * 24
    const chance = (season: number) =>
      createWorld({ season }).chanceOfOrder(0, 0, late)
    const calm = createWorld()
    expect(chance(0)).toBe(calm.chanceOfOrder(0, 0, late))
  })

  test('the old ranker knows nothing and has no favorites', () => {
    const world = createWorld({ incumbentSkill: 0, favorites: 0 })
    const log = createLog(world, 0, 7)
    const grades = allRows(log).map((row) =>
      world.grade(log.query[row], log.product[row]),
    )
    expect(mean(grades)).toBeLessThan(0.4)
  })
})

describe('the entries', () => {
  const entries = {
    '01-scale': () => import('./01-scale.ts'),
    '02-split': () => import('./02-split.ts'),
    '03-retrieval': () => import('./03-retrieval.ts'),
    '03-clicks': () => import('./03-clicks.ts'),
    '03-models': () => import('./03-models.ts'),
    '05-ranking': () => import('./05-ranking.ts'),
    '07-drift': () => import('./07-drift.ts'),
    '08-pipeline': () => import('./08-pipeline.ts'),
  }
  test.each(Object.keys(entries))('%s runs', async (name) => {
    shown.length = 0
    await entries[name as keyof typeof entries]()
    const values = shown.filter(({ type }) => type === 'value')
    expect(values.length).toBeGreaterThan(1)
    const names = values.map((value) => value.name)
    expect(new Set(names).size).toBe(values.length)
  })
})
