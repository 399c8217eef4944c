import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import {
  stale,
  timeOut,
  training,
  wrongUnit,
  yours,
  type Pipeline,
} from './serve.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(serve: Pipeline, settings = {}, train: Pipeline = training) {
  const worlds = SEEDS.map((seed) =>
    judge(serve, { ...settings, seed }, train),
  )
  const mean = (key: keyof (typeof worlds)[0]) =>
    meanInterval(worlds.map((world) => world[key])).mean
  return {
    auc: mean('auc'),
    calibration: mean('calibration'),
    stability: mean('stability'),
    differ: mean('differ'),
  }
}
const right = study(training)

test('the null: one pipeline for both, no skew', () => {
  expect(right.differ).toBe(0)
  expect(Math.abs(right.calibration - 1)).toBeLessThan(0.08)
  expect(right.stability).toBeLessThan(0.05)
})

test('a stale feature costs ranking, and neither calibration nor the stability index sees it', () => {
  const old = study(stale(2))
  expect(right.auc - old.auc).toBeGreaterThan(0.05)
  expect(Math.abs(old.calibration - right.calibration)).toBeLessThan(0.05)
  expect(old.stability).toBeLessThan(0.05)
  expect(old.differ).toBe(1)
})

test('a wrong unit costs calibration, and the AUC does not see it', () => {
  const unit = study(wrongUnit)
  expect(Math.abs(unit.auc - right.auc)).toBeLessThan(1e-9)
  expect(unit.calibration).toBeLessThan(0.1)
  expect(unit.stability).toBeGreaterThan(1)
})

test('time-outs cost some of both', () => {
  const late = study(timeOut)
  expect(right.auc - late.auc).toBeGreaterThan(0.01)
  expect(right.calibration - late.calibration).toBeGreaterThan(0.07)
  expect(late.differ).toBeGreaterThan(0.25)
  expect(late.differ).toBeLessThan(0.35)
})

test('trained on features as served, calibration is back, and a part of the AUC', () => {
  const skewed = study(yours)
  const logged = study(yours, {}, yours)
  expect(Math.abs(logged.calibration - 1)).toBeLessThan(0.1)
  expect(logged.auc).toBeGreaterThan(skewed.auc + 0.005)
  expect(logged.auc).toBeLessThan(right.auc - 0.05)
})

test('the null: what never moves may be as stale as it likes', () => {
  const still = { persistence: 1 }
  expect(study(stale(7), still).auc).toBe(study(training, still).auc)
  const quick = { persistence: 0.5 }
  const loss = study(training, quick).auc - study(stale(7), quick).auc
  expect(loss).toBeGreaterThan(0.12)
})
