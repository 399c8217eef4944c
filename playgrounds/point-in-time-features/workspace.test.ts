import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { asOfArrival, asOfEvent, otherVisits, wholeLog } from './join.ts'
import { evaluate } from './model.ts'

const SEEDS = [11, 12, 13, 14, 15, 16]

function study(
  join: typeof wholeLog,
  settings: Parameters<typeof evaluate>[1] | object = {},
  halfLife?: number,
) {
  const worlds = SEEDS.map((seed) =>
    evaluate(join, { ...settings, seed }, halfLife),
  )
  return {
    worlds,
    served: meanInterval(worlds.map(({ served }) => served)).mean,
    excess: meanInterval(worlds.map(({ excess }) => excess)).mean,
  }
}

test('a line computed over the whole log promises far too much in every world, although the split is by time', () => {
  const { worlds, served } = study(wholeLog)
  for (const { excess } of worlds) expect(excess).toBeGreaterThan(0.2)
  expect(served).toBeLessThan(study(asOfArrival).served)
})

test('taking the own label out is not enough', () => {
  expect(study(otherVisits).excess).toBeGreaterThan(0.03)
})

test('as of the event is not enough either, if purchases are reported late', () => {
  expect(study(asOfEvent).excess).toBeGreaterThan(0.015)
})

test('as of arrival, the promise is kept to the digit', () => {
  for (const { excess } of study(asOfArrival).worlds) expect(excess).toBe(0)
})

test('the null: without delay, as of the event is as of arrival', () => {
  for (const { excess } of study(asOfEvent, { delay: 0 }).worlds) {
    expect(excess).toBe(0)
  }
})

test('the null: users who never change, with many visits, forgive the whole log', () => {
  const forever = { persistence: 1 }
  const few = study(wholeLog, { ...forever, visits: 10 }, Infinity).excess
  const many = study(wholeLog, { ...forever, visits: 160 }, Infinity).excess
  expect(few).toBeGreaterThan(0.08)
  expect(many).toBeLessThan(0.02)
})

test('waiting longer than needed is honest and costs a little', () => {
  const careful = study((visit, other) => other + 7 < visit)
  expect(careful.served).toBeLessThan(study(asOfArrival).served + 0.005)
})
