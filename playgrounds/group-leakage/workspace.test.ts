import { findLeakage, meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { evaluate, linear, trees, type Model } from './model.ts'
import { byUser, byVisit } from './split.ts'
import { createVisits, usual } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(model: Model, settings = {}) {
  const worlds = SEEDS.map((seed) =>
    evaluate([byVisit, byUser], model, { ...settings, seed }),
  )
  const mean = (values: number[]) => meanInterval(values).mean
  return {
    worlds,
    visit: mean(worlds.map(({ offline }) => offline[0])),
    user: mean(worlds.map(({ offline }) => offline[1])),
    known: mean(worlds.map(({ sameUsers }) => sameUsers)),
    fresh: mean(worlds.map(({ newUsers }) => newUsers)),
  }
}
const forest = study(trees)
const line = study(linear)

test('for new users a split by visit promises too much in every world', () => {
  for (const { offline, newUsers } of forest.worlds) {
    expect(offline[0] - newUsers).toBeGreaterThan(0.08)
  }
})

test('for new users a split by user is about right', () => {
  expect(Math.abs(forest.user - forest.fresh)).toBeLessThan(0.05)
})

test('for known users a split by visit is about right, a little low', () => {
  expect(forest.known).toBeGreaterThan(forest.visit)
  expect(forest.known - forest.visit).toBeLessThan(0.08)
})

test('the two splits pick different models, and so do the two truths', () => {
  expect(forest.visit).toBeGreaterThan(line.visit + 0.05)
  expect(forest.known).toBeGreaterThan(line.known + 0.05)
  expect(line.user).toBeGreaterThan(forest.user + 0.02)
  expect(line.fresh).toBeGreaterThan(forest.fresh + 0.02)
})

test('the null: without habits, or with one visit each, both splits agree', () => {
  for (const settings of [{ habit: 0 }, { visitsEach: 1 }]) {
    const { visit, fresh } = study(trees, settings)
    expect(Math.abs(visit - fresh)).toBeLessThan(0.04)
  }
})

test('only a split by visit has users on both sides', () => {
  const { log } = createVisits({ ...usual, seed: 1 })
  const groups = log.user
  expect(
    findLeakage(byVisit(log), { groups }).groups.length,
  ).toBeGreaterThan(50)
  expect(findLeakage(byUser(log), { groups }).found).toBe(false)
})
