import { isotonicRegression, plattScaling, sigmoid } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { calibrate, type Calibrate } from './calibrate.ts'
import { judge } from './judge.ts'
import { createWorld, type Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const none: Calibrate = () => sigmoid
const platt: Calibrate = (y, s) => plattScaling(y, s).calibrate
const isotonic: Calibrate = (y, s) => isotonicRegression(y, s).calibrate

function run(method: Calibrate, changes: Partial<Settings> = {}) {
  const runs = SEEDS.map((seed) => {
    const { past, future } = createWorld({ ...changes, seed })
    const chanceOf = method(past.bought, past.scores)
    return judge(future, future.scores.map(chanceOf))
  })
  const mean = (key: 'auc' | 'ratio' | 'error' | 'profit') =>
    runs.reduce((sum, one) => sum + one[key], 0) / runs.length
  return {
    auc: mean('auc'),
    ratio: mean('ratio'),
    error: mean('error'),
    profit: mean('profit'),
  }
}

test('as shipped the model is believed', () => {
  expect(calibrate([0, 1], [0, 1])(0.7)).toBe(sigmoid(0.7))
})

test('chances can be right on average, ordered well, and lose money', () => {
  const believed = run(none)
  expect(believed.ratio).toBeGreaterThan(0.95)
  expect(believed.ratio).toBeLessThan(1.05)
  expect(believed.auc).toBeGreaterThan(0.72)
  expect(believed.error).toBeGreaterThan(0.03)
  expect(believed.profit).toBeLessThan(0.965)
})

test('Platt scaling keeps the order and finds the money again', () => {
  const scaled = run(platt)
  expect(scaled.auc).toBeCloseTo(run(none).auc, 10)
  expect(scaled.error).toBeLessThan(0.02)
  expect(scaled.profit).toBeGreaterThan(0.99)
})

test('the null: a model that is not stretched loses nothing', () => {
  const right = run(none, { stretch: 1, shift: 0 })
  expect(right.profit).toBe(1)
  expect(right.error).toBeLessThan(0.01)
})

test('too sure and not sure enough both cost', () => {
  for (const stretch of [0.4, 2.2]) {
    expect(run(none, { stretch, shift: 0 }).profit).toBeLessThan(0.98)
  }
})

test('isotonic regression needs rows: with 100 it loses to no calibration', () => {
  const few = { calibrationRows: 100 }
  expect(run(isotonic, few).profit).toBeLessThan(run(none, few).profit)
  expect(run(isotonic).profit).toBeGreaterThan(run(none).profit + 0.02)
  expect(run(platt, few).profit).toBeGreaterThan(run(isotonic, few).profit)
})
