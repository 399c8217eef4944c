import { groupSplit, randomSplit } from 'shortlist/ml'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Block } from '../../src/report/blocks.ts'
import { createShow } from '../../src/report/create-show.ts'
import { rawPixels } from './baselines.ts'
import { judge, pagesOf } from './contest.ts'
import { createWorld } from './create-world.ts'
import { arm } from './experiment.ts'
import { futureScore, offlineScore } from './honesty.ts'
import { inTruth } from './judging.ts'
import { metric } from './metric.ts'
import { embedding, learn, learnReranker, reranked } from './models.ts'
import { cook, recipes } from './recipes.ts'
import { openSite, type Log } from './site.ts'
import { split } from './split.ts'

const shown: Block[] = []
vi.mock('shortlist/show', () => ({
  show: createShow((block) => shown.push(block)),
}))
beforeEach(() => {
  shown.length = 0
})

const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const byPhoto = (log: Log) =>
  groupSplit(log.photo, { testShare: 0.25, seed: 1 })
const atRandom = (log: Log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
const valueOf = (name: string) => {
  const block = shown.find(
    (one) => one.type === 'value' && one.name === name,
  )
  if (block?.type !== 'value') throw new Error(`no value ${name}`)
  return Number(block.value)
}

describe('the split', () => {
  const SEEDS = [1, 2, 3, 4, 5, 6]
  /** Offline less future, means: split by photo, and at random. */
  function gaps(changes = {}, memory = true) {
    const runs = SEEDS.map((seed) => {
      const site = openSite({ seed, photos: 300, ...changes })
      const future = futureScore(site, memory)
      return [byPhoto, atRandom].map(
        (way) => offlineScore(site, way, memory) - future,
      )
    })
    return [0, 1].map((way) => mean(runs.map((run) => run[way])))
  }

  test('is by photo as shipped, and no photo is on both sides', () => {
    const { log } = openSite({ photos: 100 })
    expect(split(log)).toEqual(byPhoto(log))
  })
  test('by photo is honest, at random it promises far too much', () => {
    const [photo, random] = gaps()
    expect(Math.abs(photo)).toBeLessThan(0.06)
    expect(random).toBeGreaterThan(0.4)
  })
  test('null: without copies the random split is honest, too', () => {
    expect(Math.abs(gaps({ photoCopies: 0 })[1])).toBeLessThan(0.06)
  })
  test('without the memory little leaks', () => {
    expect(gaps({}, false)[1]).toBeLessThan(0.1)
  })
})

describe('the models', () => {
  test('the batch beats pixels, the re-ranker beats the batch', () => {
    const gains = [1, 2, 3, 4].map((seed) => {
      const site = openSite({ seed })
      const rows = site.rows.map((_, row) => row)
      const encoder = learn(site, rows)
      const teacher = learnReranker(site, rows, encoder, 'raters')
      const found = [
        rawPixels(site),
        embedding('embedding', site, encoder),
        reranked('re-ranker', site, encoder, teacher),
      ].map((ranker) => inTruth(site.world, ranker).found)
      return [found[1] - found[0], found[2] - found[1]]
    })
    expect(mean(gains.map(([first]) => first))).toBeGreaterThan(0.05)
    expect(mean(gains.map(([, second]) => second))).toBeGreaterThan(0.07)
  })

  /** Product first, with one negative of three kinds, and the batch. */
  function firsts(changes: { clickNoise: number; listingCopies: number }) {
    const worlds = [1, 2, 3, 4].map((seed) => {
      const site = openSite({
        seed,
        ...changes,
        photos: 320,
        photoCopies: 0,
      })
      const rows = site.rows.map((_, row) => row)
      const of = (kind: 'random' | 'hard' | 'semi-hard', inBatch = false) =>
        inTruth(
          site.world,
          embedding(
            kind,
            site,
            learn(site, rows, { kind, inBatch, epochs: 8 }),
          ),
        ).first
      return [of('random'), of('hard'), of('semi-hard'), of('random', true)]
    })
    return [0, 1, 2, 3].map((i) => mean(worlds.map((world) => world[i])))
  }

  test('null: with clean labels hard negatives do no harm', () => {
    const [random, hard, semiHard, batch] = firsts({
      clickNoise: 0,
      listingCopies: 0,
    })
    expect(hard - random).toBeGreaterThan(-0.06)
    expect(semiHard - random).toBeGreaterThan(0.05)
    expect(batch).toBeGreaterThan(random)
  })
  test('copies and wrong clicks make them hurt', () => {
    for (const changes of [
      { clickNoise: 0, listingCopies: 1 },
      { clickNoise: 0.25, listingCopies: 0 },
    ]) {
      const [random, hard, semiHard, batch] = firsts(changes)
      expect(hard - random).toBeLessThan(-0.04)
      expect(semiHard - hard).toBeGreaterThan(0.06)
      expect(batch - hard).toBeGreaterThan(0.1)
    }
  })
})

test('likeness to the photo picks the encoder itself, always', () => {
  for (const seed of [1, 2]) {
    const site = openSite({ seed, photos: 250 })
    const { train, test: held } = split(site.log)
    const kitchen = cook(site, train)
    const rows = held.map((row) => site.rows[row])
    const pages = pagesOf(site, kitchen, rows, 'as ranked')
    const best = (of: typeof metric) => {
      const scores = recipes.map((recipe) =>
        judge(site, kitchen, rows, pages[recipe], of),
      )
      return recipes[scores.indexOf(Math.max(...scores))]
    }
    expect(
      best((page) => page.reduce((sum, { cosine }) => sum + cosine, 0)),
    ).toBe('embedding')
    expect(best(metric)).toMatch(/re-ranker/)
  }
})

test('clicks teach the trees to like pretty pictures, raters do not', () => {
  const pulls = [1, 2, 3].map((seed) => {
    const site = openSite({ seed })
    const rows = site.rows.map((_, row) => row)
    const encoder = learn(site, rows)
    const read = site.pairs(site.rows[0].picture)
    const pairs = (appeal: number) =>
      Array.from({ length: 100 }, (_, listing) => [
        ...read(listing, 0.8).slice(0, -1),
        appeal,
      ])
    return (['clicks', 'raters'] as const).map((teacher) => {
      const { score } = learnReranker(site, rows, encoder, teacher)
      const [pretty, plain] = [1.5, -1.5].map((appeal) =>
        mean(Array.from(score(pairs(appeal)))),
      )
      return pretty - plain
    })
  })
  const [clicks, raters] = [0, 1].map((i) => mean(pulls.map((p) => p[i])))
  expect(clicks).toBeGreaterThan(0.3)
  expect(Math.abs(raters)).toBeLessThan(0.5 * clicks)
})

test('photos without damage and clicks without noise are easy', () => {
  const { future, listings } = createWorld({ clickNoise: 0, photos: 0 })
  for (const { clicked, product } of future) {
    expect(listings[clicked].product).toBe(product)
  }
  const clean = openSite({ photoDamage: 0, photos: 10 })
  expect(inTruth(clean.world, rawPixels(clean)).first).toBeGreaterThan(0.95)
})

test('nothing is a copy, nothing is sold out, when so set', () => {
  const world = createWorld({
    listingCopies: 0,
    soldOut: 0,
    photoCopies: 0,
  })
  expect(world.listings.length).toBe(world.products.length)
  expect(world.listings.every(({ inStock }) => inStock)).toBe(true)
  expect(world.log.length).toBe(world.settings.photos)
})

test('people who are alike buy alike', () => {
  const plan = { seed: 1, people: 2000, rate: 0.1, searches: 4 }
  const spreadOf = (spread: number) => {
    const bought = arm({ ...plan, spread }).map(
      ({ purchases }) => purchases,
    )
    const middle = mean(bought)
    return mean(bought.map((count) => (count - middle) ** 2)) / middle
  }
  expect(spreadOf(1.2)).toBeGreaterThan(spreadOf(0) + 0.3)
})

describe('the entries', () => {
  test('indexes: codes need a second look, lists lose little', async () => {
    await import('./05-index.ts')
    expect(valueOf('recall of codes alone')).toBeLessThan(0.6)
    expect(valueOf('recall of codes, compared again')).toBeGreaterThan(0.85)
    const lost =
      valueOf('product found, exact') -
      valueOf('product found, codes compared again')
    expect(Math.abs(lost)).toBeLessThan(0.04)
  })
  test('drift: cosines are silent, inputs are not', async () => {
    await import('./07-drift.ts')
    const after = 'found after six months, learnt again:'
    const launch = valueOf('found at the launch')
    expect(launch - valueOf(`${after} never`)).toBeGreaterThan(0.15)
    expect(launch - valueOf(`${after} both sides`)).toBeLessThan(0.1)
    expect(valueOf(`${after} photos alone`)).toBeLessThan(0.1)
    expect(
      valueOf('stability index of that cosine, after six months'),
    ).toBeLessThan(0.25)
    expect(
      valueOf('stability index of the photos’ warmth, after two months'),
    ).toBeGreaterThan(0.25)
  })
  test('experiment: people are the unit', async () => {
    await import('./06-experiment.ts')
    expect(valueOf('false alarms, searches counted')).toBeGreaterThan(0.09)
    expect(valueOf('false alarms, people counted')).toBeLessThan(0.08)
    expect(
      valueOf('false alarms, searches counted, people alike'),
    ).toBeLessThan(0.08)
  })
})

describe('the pipeline', () => {
  /** What 08-pipeline shows, with one of the reader's files replaced. */
  async function run(file?: string, change: object = {}) {
    vi.resetModules()
    shown.length = 0
    if (file) {
      vi.doMock(file, async (original) => ({
        ...(await original<object>()),
        ...change,
      }))
    }
    await import('./08-pipeline.ts')
    if (file) vi.doUnmock(file)
    const first = 'clicked listing first,'
    return {
      gap: valueOf(`${first} promised`) - valueOf(`${first} fresh photos`),
      sold: valueOf('purchases per 100 searches'),
      copies: valueOf('share of copies on the page'),
      promised: valueOf('promised by metric.ts'),
    }
  }

  test('moves with the split, the metric and the rules', async () => {
    const usual = await run()
    expect(usual.gap).toBeLessThan(0.05)
    const leaking = await run('./split.ts', { split: atRandom })
    expect(leaking.gap).toBeGreaterThan(0.15)
    expect(leaking.sold).toBeLessThan(usual.sold)
    const vain = await run('./metric.ts', {
      metric: (page: { cosine: number }[]) =>
        page.reduce((sum, { cosine }) => sum + cosine, 0),
    })
    expect(vain.sold).toBeLessThan(usual.sold - 1)
    const crowded = await run('./rank.ts', {
      rerank: <One>(ranked: One[], size: number) => ranked.slice(0, size),
    })
    expect(crowded.copies).toBeGreaterThan(usual.copies + 0.05)
    expect(crowded.sold).toBeLessThan(usual.sold)
  }, 60_000)
})
