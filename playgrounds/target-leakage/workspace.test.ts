import { meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { crossFitted, oneTable, type Encoder } from './encode.ts'
import { evaluate, noId } from './model.ts'

const SEEDS = [11, 12, 13, 14, 15]

function study(encode: Encoder, settings = {}) {
  const worlds = SEEDS.map((seed) =>
    evaluate(encode, { ...settings, seed }),
  )
  const mean = (key: 'before' | 'after' | 'future') =>
    meanInterval(worlds.map((world) => world[key])).mean
  return {
    worlds,
    before: mean('before'),
    after: mean('after'),
    future: mean('future'),
  }
}
const without = study(noId)
const table = study(oneTable(1))

test('encoded before the split, an id that means nothing promises far too much in every world', () => {
  for (const { before, future } of table.worlds) {
    expect(before - future).toBeGreaterThan(0.15)
  }
})

test('encoded after the split, the score is honest and the model is ruined', () => {
  expect(Math.abs(table.after - table.future)).toBeLessThan(0.03)
  expect(table.future).toBeLessThan(without.future - 0.05)
})

test('smoothing does not cure it', () => {
  const smoothed = study(oneTable(20))
  expect(smoothed.before - smoothed.future).toBeGreaterThan(0.12)
  expect(smoothed.future).toBeLessThan(without.future - 0.04)
})

test('cross-fitting does, and keeps what an id knows', () => {
  const fitted = study(crossFitted(5, 5))
  expect(Math.abs(fitted.before - fitted.future)).toBeLessThan(0.02)
  expect(Math.abs(fitted.future - without.future)).toBeLessThan(0.005)
  const matters = { merit: 1, rowsEach: 2 }
  const gain =
    study(crossFitted(5, 5), matters).future - study(noId, matters).future
  expect(gain).toBeGreaterThan(0.01)
})

test('with few rows each, one table is worse than no id even if the id matters', () => {
  const matters = { merit: 1, rowsEach: 2 }
  const loss =
    study(noId, matters).future - study(oneTable(1), matters).future
  expect(loss).toBeGreaterThan(0.015)
})

test('the null: with a hundred rows for each id, one table does no harm', () => {
  const many = { rowsEach: 100 }
  const one = study(oneTable(1), many)
  expect(study(noId, many).future - one.future).toBeLessThan(0.01)
  expect(Math.abs(one.before - one.future)).toBeLessThan(0.04)
})
