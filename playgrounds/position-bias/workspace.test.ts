import { meanInterval, positionBiasModel } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { clickWeight } from './click-weight.ts'
import { estimateExamination, quality, scores } from './score.ts'
import { createWorld, PAGE, type Settings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const mean = (values: number[]) => meanInterval(values).mean

/** NDCG by world, of clicks divided by the looks to some power. */
function orders(powers: number[], changes: Partial<Settings> = {}) {
  const worlds = SEEDS.map((seed) => createWorld({ ...changes, seed }))
  return powers.map((power) =>
    worlds.map((world) =>
      quality(
        world,
        scores(world, (p, looks) => looks[p] ** -power, world.examination),
      ),
    ),
  )
}

test('as shipped a click counts one, wherever it happened', () => {
  const looks = [1, 0.5]
  expect([0, 1].map((p) => clickWeight(p, looks))).toEqual([1, 1])
})

test('on top the click rate is some thirty times that of the bottom', () => {
  for (const seed of SEEDS) {
    const { log } = createWorld({ seed })
    const at = (position: number) =>
      mean(log.clicks.filter((_, row) => log.positions[row] === position))
    expect(at(0) / at(PAGE - 1)).toBeGreaterThan(24)
    expect(at(0) / at(PAGE - 1)).toBeLessThan(36)
  }
})

/** Gains in NDCG by dividing, by world. */
function gains(changes: Partial<Settings> = {}) {
  const [counted, divided] = orders([0, 1], changes)
  return meanInterval(divided.map((value, w) => value - counted[w]))
}

test('dividing by the chance of a look orders better', () => {
  expect(gains().low).toBeGreaterThan(0)
  expect(gains().mean).toBeGreaterThan(0.01)
})

test('with little examination the gain takes more requests', () => {
  const few = gains({ positionBias: 1.5 })
  const many = gains({ positionBias: 1.5, requests: 500 })
  expect(many.low).toBeGreaterThan(0.01)
  expect(many.mean).toBeGreaterThan(2 * few.mean)
})

test('too strong a correction is worse than none', () => {
  const [counted, cubed] = orders([0, 3])
  expect(mean(cubed)).toBeLessThan(mean(counted) - 0.04)
})

test('the null: without position bias both are the same and good', () => {
  const [counted, divided] = orders([0, 1], { positionBias: 0 })
  expect(divided).toEqual(counted)
  expect(mean(counted)).toBeGreaterThan(0.99)
})

test('pages in random order need no correction, and it only adds noise', () => {
  const [counted, divided] = orders([0, 1], { shuffling: 100 })
  expect(mean(counted)).toBeGreaterThanOrEqual(mean(divided))
  expect(mean(counted)).toBeGreaterThan(0.97)
})

test('the looks can be estimated from clicks when documents move', () => {
  const bottoms = SEEDS.map(
    (seed) => estimateExamination(createWorld({ seed }))[PAGE - 1],
  )
  expect(mean(bottoms)).toBeGreaterThan(0.07)
  expect(mean(bottoms)).toBeLessThan(0.17)
  const early = SEEDS.map(
    (seed) => estimateExamination(createWorld({ seed }), 50)[PAGE - 1],
  )
  expect(mean(early)).toBeGreaterThan(2 * mean(bottoms))
})

test('they cannot when every document keeps its place', () => {
  const { log } = createWorld({ shuffling: 0, queries: 1 })
  expect(positionBiasModel.connectedPositions(log)).toHaveLength(PAGE)
})
