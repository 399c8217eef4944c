import { expect, test } from 'vitest'
import { epsilon, greedy, missed, narrow } from './policies.ts'
import { thompson, wide, type Policy } from './policies.ts'
import { policy } from './policy.ts'
import { play } from './world.ts'

const WORLDS = 12
const after = (choice: Policy, visits: number, batch = 1) =>
  missed(choice, visits, WORLDS, { batch }).mean

test('as shipped the policy is greedy', () => {
  const settings = { visits: 300, seed: 3 }
  expect(play(policy, settings)).toEqual(play(greedy, settings))
})

test('greedy misses a large share of clicks, some worlds far more', () => {
  const { mean, low, high } = after(greedy, 3000)
  expect(mean).toBeGreaterThan(0.2)
  expect(high - low).toBeGreaterThan(0.15)
})

test('any exploring saves most of that', () => {
  const lost = after(greedy, 3000).mean
  for (const choice of [epsilon, thompson, narrow]) {
    expect(after(choice, 3000).mean).toBeLessThan(0.6 * lost)
  }
})

test('a tenth at random is as good as Thompson sampling, this early', () => {
  const difference = after(epsilon, 3000).mean - after(thompson, 3000).mean
  expect(Math.abs(difference)).toBeLessThan(0.06)
})

test('but much later Thompson sampling is ahead', () => {
  const late = (choice: Policy) => missed(choice, 30_000, 6).mean.mean
  expect(late(thompson)).toBeLessThan(late(epsilon))
})

test('bounds for rewards of any size are far too wide for rare clicks', () => {
  expect(after(wide, 3000).mean).toBeGreaterThan(
    2 * after(narrow, 3000).mean,
  )
})

test('the null: among equal items nothing is missed', () => {
  const { mean } = missed(greedy, 500, 6, { spread: 0 })
  expect(mean.mean).toBe(0)
})

test('a late log hurts the upper bound most, and even helps greedy', () => {
  const worse = (choice: Policy) =>
    after(choice, 2000, 500).mean - after(choice, 2000).mean
  expect(worse(narrow)).toBeGreaterThan(0.2)
  expect(worse(thompson)).toBeLessThan(0.15)
  expect(worse(greedy)).toBeLessThan(0)
})
