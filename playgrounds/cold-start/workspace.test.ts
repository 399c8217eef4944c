import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { blend, content, raw, type Estimate } from './estimate.ts'
import { judge } from './judge.ts'
import { createItems, usual, type Item } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(
  estimate: Estimate,
  settings = {},
  only: (item: Item) => boolean = () => true,
) {
  const worlds = SEEDS.map((seed) =>
    judge(
      estimate,
      createItems({ ...usual, ...settings, seed }).filter(only),
    ),
  )
  const mean = (key: 'error' | 'claimed' | 'earned') =>
    meanInterval(worlds.map((world) => world[key])).mean
  return {
    worlds,
    error: mean('error'),
    claimed: mean('claimed'),
    earned: mean('earned'),
  }
}

test('the favorites of the raw rate claim about twice what they earn', () => {
  const { worlds, claimed, earned } = study(raw)
  for (const world of worlds) {
    expect(world.claimed).toBeGreaterThan(1.4 * world.earned)
  }
  expect(claimed).toBeGreaterThan(1.8 * earned)
})

test('and are worth less than what content would have picked', () => {
  expect(study(raw).earned).toBeLessThan(study(content).earned)
})

test('the blend is the least wrong, claims what it earns, and earns most', () => {
  const both = study(blend(60))
  for (const one of [raw, content]) {
    expect(both.error).toBeLessThan(study(one).error)
    expect(both.earned).toBeGreaterThan(study(one).earned + 0.005)
  }
  expect(Math.abs(both.claimed - both.earned)).toBeLessThan(0.015)
})

test('a slope is better than a step', () => {
  const step: Estimate = (item) =>
    item.shown < 100 ? content(item) : raw(item)
  expect(study(blend(60)).error).toBeLessThan(study(step).error)
})

test('with hardly any evidence the blend is content', () => {
  const cold = { impressions: 5 }
  const both = study(blend(60), cold).error
  expect(Math.abs(both - study(content, cold).error)).toBeLessThan(0.004)
})

test('the null: for items shown two thousand times the raw rate is as good', () => {
  const warm = (item: Item) => item.shown >= 2000
  const settings = { impressions: 2000, items: 200 }
  const both = study(blend(60), settings, warm).error
  expect(Math.abs(study(raw, settings, warm).error - both)).toBeLessThan(
    0.0005,
  )
})

test('the null: where content tells all, clicks only add noise', () => {
  const { error } = study(content, { contentSkill: 1 })
  expect(error).toBeLessThan(1e-9)
  expect(study(blend(60), { contentSkill: 1 }).error).toBeGreaterThan(0.005)
})

test('where it tells nothing, a shrunken rate is still better than a raw one', () => {
  const nothing = { contentSkill: 0 }
  expect(study(blend(60), nothing).error).toBeLessThan(
    study(raw, nothing).error / 1.5,
  )
})
