import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { inverse, learn, plain, randomOnly } from './learn.ts'
import type { Result, Weight } from './learn.ts'
import { weight } from './training.ts'
import { createWorld, type Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

function run(weighted: Weight, changes: Partial<Settings> = {}) {
  const runs = SEEDS.map((seed) =>
    learn(createWorld({ ...changes, seed }), weighted),
  )
  return (key: keyof Result) => meanInterval(runs.map((one) => one[key]))
}

const asLogged = run(plain)
const open = run(plain, { randomShare: 1 })

test('as shipped all rows count alike', () => {
  const row = { features: [], glad: 1, propensity: 0.01, isRandom: true }
  expect(weight(row)).toBe(1)
})

test('on its own log the model is right', () => {
  expect(Math.abs(asLogged('onLog').mean - 1)).toBeLessThan(0.06)
})

test('on all candidates it promises about twice the truth', () => {
  expect(asLogged('onAll').low).toBeGreaterThan(1.6)
})

test('a feature that the site chose by looks worthless', () => {
  expect(asLogged('chosenBy').high).toBeLessThan(0.25)
  expect(asLogged('other').low).toBeGreaterThan(0.45)
  expect(open('chosenBy').low).toBeGreaterThan(0.45)
  expect(asLogged('glad').mean).toBeLessThan(open('glad').mean - 0.02)
})

test('propensities or random places mend it, with more noise', () => {
  for (const method of [inverse, randomOnly]) {
    const mended = run(method)
    expect(Math.abs(mended('onAll').mean - 1)).toBeLessThan(0.2)
    expect(mended('chosenBy').mean).toBeGreaterThan(0.35)
    const width = (of: typeof mended) => of('onAll').high - of('onAll').low
    expect(width(mended)).toBeGreaterThan(width(asLogged))
  }
})

test('the mended model looks wrong on the old log', () => {
  expect(run(inverse)('onLog').mean).toBeLessThan(0.8)
})

test('the null: a choice by logged features alone does no harm', () => {
  const fair = run(plain, { appealInChoice: 0 })
  expect(fair('onAll').low).toBeLessThan(1.05)
  expect(Math.abs(fair('onAll').mean - 1)).toBeLessThan(0.12)
  expect(Math.abs(fair('chosenBy').mean - fair('other').mean)).toBeLessThan(
    0.12,
  )
})
