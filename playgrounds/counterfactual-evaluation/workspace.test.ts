import { inversePropensityWeights, meanInterval, snips } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { estimate } from './estimate.ts'
import { agreeing, both, guessed, ips, model } from './estimators.ts'
import type { Estimator } from './estimators.ts'
import { createWorld, type Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const LOGS = 6
const normalized: Estimator = (log) => snips(log).value

function errors(estimator: Estimator, changes: Partial<Settings> = {}) {
  const runs = SEEDS.map((seed) => {
    const world = createWorld({ ...changes, seed })
    const past = world.log(LOGS)
    return Array.from(
      { length: LOGS },
      (_, luck) => estimator(world.log(luck), past) - world.targetValue,
    )
  })
  return {
    bias: meanInterval(runs.map((run) => meanInterval(run).mean)),
    typical: Math.sqrt(
      meanInterval(runs.flat().map((error) => error ** 2)).mean,
    ),
  }
}

test('as shipped the rows that agree are averaged', () => {
  const log = createWorld().log(0)
  expect(estimate(log)).toBe(agreeing(log))
})

test('rows that agree promise too much', () => {
  const { bias } = errors(agreeing)
  expect(bias.low).toBeGreaterThan(0.02)
  // More than the new policy truly gains.
  const gains = SEEDS.map((seed) => {
    const { targetValue, loggingValue } = createWorld({ seed })
    return targetValue - loggingValue
  })
  expect(bias.mean).toBeGreaterThan(meanInterval(gains).mean)
})

test('a model that leaves out who it is promises too little', () => {
  expect(errors(model).bias.high).toBeLessThan(0)
})

test('with the logged propensities the bias is gone', () => {
  for (const estimator of [ips, normalized, both]) {
    const { bias } = errors(estimator)
    expect(bias.low).toBeLessThan(0)
    expect(bias.high).toBeGreaterThan(0)
    expect(Math.abs(bias.mean)).toBeLessThan(0.015)
  }
  expect(errors(normalized).typical).toBeLessThan(errors(ips).typical)
  expect(errors(normalized).typical).toBeLessThan(errors(agreeing).typical)
})

test('with guessed ones most of it stays', () => {
  expect(errors(guessed).bias.mean).toBeGreaterThan(
    0.5 * errors(agreeing).bias.mean,
  )
})

test('the null: in a random log the rows that agree are fair', () => {
  const random = { randomness: 1e6 }
  for (const seed of SEEDS) {
    const log = createWorld({ ...random, seed }).log(0)
    expect(agreeing(log)).toBeCloseTo(normalized(log, log), 4)
  }
  const { bias } = errors(agreeing, random)
  expect(bias.low).toBeLessThan(0)
  expect(bias.high).toBeGreaterThan(0)
})

test('a log without support misleads both, and its mean weight shows it', () => {
  const settings = { randomness: 0.2, rows: 800 }
  const wrong = errors(normalized, settings).typical
  expect(wrong).toBeGreaterThan(0.7 * errors(agreeing, settings).typical)
  const means = SEEDS.map((seed) => {
    const log = createWorld({ ...settings, seed }).log(0)
    return meanInterval(inversePropensityWeights(log.propensities, log))
      .mean
  })
  expect(meanInterval(means).high).toBeLessThan(1)
})
