import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { modelDelay, wait, type Learner } from './learn.ts'
import { createClicks, usual } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(learn: Learner, settings = {}) {
  const worlds = SEEDS.map((seed) => judge(learn, { ...settings, seed }))
  const over = (key: 'all' | 'games' | 'insurance') =>
    meanInterval(worlds.map((world) => world[key]))
  return {
    worlds,
    all: over('all'),
    games: over('games'),
    insurance: over('insurance'),
  }
}
const naive = study(wait(0))

test('counting not yet as no expects too little in every world, of late conversions most', () => {
  for (const { all, games, insurance } of naive.worlds) {
    expect(all).toBeLessThan(0.85)
    expect(insurance).toBeLessThan(0.7)
    expect(games).toBeGreaterThan(insurance + 0.2)
  }
})

test('in truth both kinds convert equally often', () => {
  const clicks = createClicks({ ...usual, clicks: 40_000, seed: 1 })
  const rate = (insurance: boolean) => {
    const some = clicks.filter((click) => click.insurance === insurance)
    return some.filter(({ converts }) => converts).length / some.length
  }
  expect(Math.abs(rate(true) / rate(false) - 1)).toBeLessThan(0.08)
})

test('waiting corrects a part of it and leaves fewer clicks and wider intervals', () => {
  const week = study(wait(7))
  expect(week.insurance.mean).toBeGreaterThan(naive.insurance.mean + 0.15)
  expect(week.insurance.mean).toBeLessThan(0.95)
  const width = ({ low, high }: { low: number; high: number }) => high - low
  expect(width(week.all)).toBeGreaterThan(width(naive.all))
})

test('modeling the delay is right if its shape is', () => {
  const modeled = study(modelDelay)
  for (const kind of ['all', 'games', 'insurance'] as const) {
    expect(Math.abs(modeled[kind].mean - 1)).toBeLessThan(0.08)
  }
})

test('and wrong if its shape is not: then a week of waiting is better', () => {
  const longTail = { longTail: true }
  const modeled = study(modelDelay, longTail).insurance.mean
  expect(modeled).toBeLessThan(0.9)
  expect(study(wait(7), longTail).insurance.mean).toBeGreaterThan(modeled)
})

test('the null: conversions that come at once need no care', () => {
  for (const learn of [wait(0), modelDelay]) {
    const { insurance } = study(learn, { delay: 0.01 })
    expect(Math.abs(insurance.mean - 1)).toBeLessThan(0.01)
  }
})
