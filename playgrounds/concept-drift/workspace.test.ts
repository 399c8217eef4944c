import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { daily, never, weekly, type Policy } from './retrain.ts'
import { serve } from './service.ts'
import { LIVE } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15]
const mean = (values: number[]) => meanInterval(values).mean
const run = (policy: Policy, turn?: number) =>
  SEEDS.map((seed) =>
    serve(policy, turn === undefined ? { seed } : { seed, turn }),
  )
const lastWeek = (services: ReturnType<typeof run>) =>
  mean(services.map(({ entropy }) => entropy(LIVE - 7, LIVE)))
const whole = (services: ReturnType<typeof run>) =>
  mean(services.map(({ entropy }) => entropy(0, LIVE)))

const frozen = run(never)

test('a model that is left alone ends up worse than the base rate, in every world', () => {
  for (const { entropy } of frozen) {
    expect(entropy(LIVE - 7, LIVE)).toBeGreaterThan(1.05)
    expect(entropy(0, 7)).toBeLessThan(0.95)
  }
})

test('and nothing that needs no labels sees it', () => {
  for (const { inputStability, predictionStability } of frozen) {
    expect(inputStability()).toBeLessThan(0.05)
    expect(predictionStability()).toBeLessThan(0.1)
  }
})

test('retraining more often helps; looking back less far helps more', () => {
  const [slow, quick] = [lastWeek(run(weekly)), lastWeek(run(daily))]
  const short = lastWeek(run({ every: 1, window: 7 }))
  expect(slow).toBeLessThan(lastWeek(frozen) - 0.2)
  expect(quick).toBeLessThan(slow)
  expect(quick - short).toBeGreaterThan(slow - quick)
  expect(lastWeek(run({ every: 7, window: 14 }))).toBeLessThan(quick)
})

test('the null: in a world that stands still retraining buys nothing', () => {
  expect(
    Math.abs(whole(run(never, 0)) - whole(run(daily, 0))),
  ).toBeLessThan(0.01)
})

test('and a short memory costs', () => {
  const short = whole(run({ every: 2, window: 1 }, 0))
  expect(short).toBeGreaterThan(whole(run(never, 0)) + 0.01)
})

test('the quicker the world, the shorter the best window', () => {
  const best = (turn: number) => {
    const windows = [1, 3, 7, 28]
    const entropies = windows.map((window) =>
      whole(run({ every: 2, window }, turn)),
    )
    return windows[entropies.indexOf(Math.min(...entropies))]
  }
  expect(best(0)).toBe(28)
  expect(best(0.08)).toBeLessThan(7)
})
