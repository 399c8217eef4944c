import { expect, test } from 'vitest'
import { joins } from './join.ts'
import { promise } from './promise.ts'
import { createRows, usual, type Settings } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15]
function mean(join: string, change: Partial<Settings> = {}) {
  const runs = SEEDS.map((seed) =>
    promise(createRows({ ...usual, ...change, seed }), joins[join]),
  )
  const of = (key: 'offline' | 'gap') =>
    runs.reduce((sum, run) => sum + run[key], 0) / runs.length
  return { offline: of('offline'), gap: of('gap') }
}

test('joins that look ahead promise too much, the served one does not', () => {
  expect(mean('whole log').gap).toBeGreaterThan(0.03)
  expect(mean('table of the day').gap).toBeGreaterThan(0.03)
  expect(Math.abs(mean('as it was served').gap)).toBeLessThan(0.02)
})

test('a join as of the moment promises what a nightly table cannot keep, if days differ', () => {
  const beyond = (mood: number) =>
    mean('as of the moment', { mood }).offline -
    mean('as it was served', { mood }).offline
  expect(beyond(2)).toBeGreaterThan(0.003)
  expect(Math.abs(beyond(0))).toBeLessThan(0.004)
})

test('with many events of a person the row itself weighs little', () => {
  const beyond = (perDay: number) => {
    const change = { perDay, people: 240 / perDay, mood: 0 }
    return (
      mean('whole log', change).offline -
      mean('as it was served', change).offline
    )
  }
  expect(beyond(1)).toBeGreaterThan(0.04)
  expect(beyond(12)).toBeLessThan(beyond(1) / 3)
})
