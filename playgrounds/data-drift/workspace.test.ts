import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { harm, monitor } from './judge.ts'
import { curved, reweighted, straight, type Model } from './model.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(model: Model, settings = {}) {
  const worlds = SEEDS.map((seed) => harm(model, { ...settings, seed }))
  return {
    worlds,
    calibration: meanInterval(worlds.map((world) => world.calibration))
      .mean,
    excess: meanInterval(worlds.map(({ excess }) => excess)).mean,
  }
}
const stability = (settings = {}) =>
  meanInterval(
    SEEDS.map((seed) => monitor({ ...settings, seed }).stability),
  ).mean

test('the monitor rings loudly, and says the same for every model', () => {
  expect(stability()).toBeGreaterThan(0.7)
  expect(stability({ bend: 0 })).toBe(stability())
})

test('a model of the wrong form is hurt in every world', () => {
  for (const { calibration, excess } of study(straight).worlds) {
    expect(calibration).toBeGreaterThan(1.08)
    expect(excess).toBeGreaterThan(0.07)
  }
})

test('a model of the right form is not', () => {
  const { calibration, excess } = study(curved)
  expect(Math.abs(calibration - 1)).toBeLessThan(0.05)
  expect(excess).toBeLessThan(0.01)
})

test('nor is a straight line where the truth is one', () => {
  const { calibration, excess } = study(straight, { bend: 0 })
  expect(Math.abs(calibration - 1)).toBeLessThan(0.04)
  expect(excess).toBeLessThan(0.01)
})

test('weights repair the average of a wrong form, and not its shape', () => {
  const { calibration, excess } = study(reweighted)
  expect(Math.abs(calibration - 1)).toBeLessThan(0.06)
  expect(excess).toBeLessThan(study(straight).excess / 2)
  expect(excess).toBeGreaterThan(study(curved).excess + 0.02)
})

test('the null: without a shift all is well, and the monitor is quiet', () => {
  const still = { shift: 0 }
  expect(Math.abs(study(straight, still).calibration - 1)).toBeLessThan(
    0.05,
  )
  expect(stability(still)).toBeLessThan(0.03)
})

test('with enough rows a test rings for a shift that means nothing', () => {
  const alarms = (rows: number) =>
    SEEDS.filter(
      (seed) => monitor({ seed, shift: 0.05, rows }).pValue < 0.05,
    ).length
  expect(alarms(1000)).toBeLessThanOrEqual(2)
  expect(alarms(40_000)).toBe(SEEDS.length)
  expect(stability({ shift: 0.05, rows: 40_000 })).toBeLessThan(0.01)
})
