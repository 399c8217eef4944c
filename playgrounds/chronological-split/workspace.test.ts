import { findLeakage, meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { promises } from './model.ts'
import { atRandom, inTime } from './split.ts'
import { createLogs, usual } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]
const HALF_LIFE = 0.5

/** How much too much each split promises, and the scores themselves. */
function study(
  settings: { dayShock?: number; drift?: number },
  halfLife: number,
) {
  const worlds = SEEDS.map((seed) =>
    promises([atRandom, inTime], { seed, ...settings }, halfLife),
  )
  const mean = (values: number[]) => meanInterval(values).mean
  return {
    random: mean(worlds.map(({ offline }) => offline[0])),
    time: mean(worlds.map(({ offline }) => offline[1])),
    future: mean(worlds.map(({ future }) => future)),
    gaps: worlds.map(({ offline, future }) => offline[0] - future),
  }
}

test('with daily shocks a random split promises too much in every world', () => {
  const { gaps } = study({}, HALF_LIFE)
  for (const gap of gaps) expect(gap).toBeGreaterThan(0.03)
  expect(meanInterval(gaps).mean).toBeGreaterThan(0.07)
})

test('a split by time keeps its promise', () => {
  const { time, future } = study({}, HALF_LIFE)
  expect(Math.abs(time - future)).toBeLessThan(0.02)
})

test('the null: without shocks, or without a way to tell days apart, nothing is promised in excess', () => {
  const calm = study({ dayShock: 0 }, HALF_LIFE)
  const blind = study({}, 0)
  expect(calm.random - calm.future).toBeLessThan(0.005)
  expect(blind.random - blind.future).toBeLessThan(0.025)
})

test('the stronger the shocks, the larger the lie', () => {
  const weak = meanInterval(study({ dayShock: 0.7 }, HALF_LIFE).gaps).mean
  const strong = meanInterval(study({ dayShock: 2 }, HALF_LIFE).gaps).mean
  expect(strong).toBeGreaterThan(weak + 0.08)
})

test('a random split would throw out a model that does as well in the future', () => {
  const chosen = study({}, HALF_LIFE)
  const thrownOut = study({}, 0)
  expect(thrownOut.random).toBeLessThan(chosen.random - 0.05)
  expect(thrownOut.future).toBeGreaterThan(chosen.future - 0.003)
})

test('drift alone makes no split look better, but the future worse than either', () => {
  const still = study({ dayShock: 0 }, 0)
  const moving = study({ dayShock: 0, drift: 3 }, 0)
  expect(moving.random).toBeLessThan(still.random)
  expect(moving.future).toBeLessThan(moving.time)
  expect(moving.time).toBeLessThan(moving.random)
})

test('only the random split has days on both sides', () => {
  const [log] = createLogs({ ...usual, seed: 1 })
  const times = log.day
  expect(findLeakage(atRandom(log), { times }).times.length).toBe(28)
  expect(findLeakage(inTime(log), { times }).found).toBe(false)
})
