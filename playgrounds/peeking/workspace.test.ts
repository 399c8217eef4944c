import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { DAYS, outcomes, WORLDS } from './outcomes.ts'
import { alwaysValid, lookEvery } from './stopping.ts'
import { runTest } from './world.ts'

const rules = [lookEvery(DAYS), lookEvery(7), lookEvery(1), alwaysValid]
const [atTheEnd, weekly, daily, valid] = outcomes(0, rules)
const real = outcomes(2, rules)
const mean = (values: number[]) => meanInterval(values).mean

test('the claims are made over at least five worlds', () => {
  expect(WORLDS).toBeGreaterThanOrEqual(5)
  expect(daily.found).toHaveLength(WORLDS)
})

test('the null: a single look at the end keeps its promise of 5%', () => {
  const { low, high } = meanInterval(atTheEnd.found)
  expect(low).toBeLessThan(0.05)
  expect(high).toBeGreaterThan(0.02)
  expect(mean(atTheEnd.found)).toBeLessThan(0.08)
})

test('a look a day raises false alarms to three times that and more, in every world', () => {
  for (const [world, alarms] of daily.found.entries()) {
    expect(alarms).toBeGreaterThan(2 * atTheEnd.found[world])
  }
  expect(mean(daily.found)).toBeGreaterThan(3 * mean(atTheEnd.found))
  expect(mean(daily.found)).toBeGreaterThan(0.2)
  expect(mean(daily.found)).toBeLessThan(0.3)
})

test('more looks, more false alarms', () => {
  expect(mean(weekly.found)).toBeGreaterThanOrEqual(mean(atTheEnd.found))
  expect(mean(daily.found)).toBeGreaterThan(mean(weekly.found))
})

test('an always-valid p-value keeps its promise however often it is read, and finds less', () => {
  for (const alarms of valid.found) expect(alarms).toBeLessThanOrEqual(0.05)
  expect(mean(real[3].found)).toBeLessThan(mean(real[0].found))
})

test('stopping at the first p below 5% exaggerates a real effect', () => {
  expect(real[2].claimed).toBeGreaterThan(2 * 1.2)
  expect(real[2].claimed).toBeGreaterThan(real[0].claimed)
})

test('without an effect both arms are alike', () => {
  const { control, treatment } = runTest({
    seed: 1,
    effect: 0,
    days: 500,
    peopleADay: 20,
  })
  const difference =
    meanInterval(treatment).mean - meanInterval(control).mean
  expect(Math.abs(difference)).toBeLessThan(0.6)
})
