import { correctDownsampling, meanInterval } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { judge, learn, type Sampling } from './learn.ts'
import { keepRate, negativeWeight, serve } from './sampling.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))

function run(sampling: Sampling, serving = (chance: number) => chance) {
  const runs = worlds.map((world) =>
    judge(world, learn(world, sampling).said.map(serving)),
  )
  const over = (key: 'ratio' | 'auc' | 'entropy') =>
    meanInterval(runs.map((one) => one[key]))
  return {
    ratio: over('ratio'),
    auc: over('auc'),
    entropy: over('entropy'),
  }
}

const all = run({ keep: 1 })
const few = run({ keep: 0.05 })

test('as shipped negatives are dropped and nothing is corrected', () => {
  expect([keepRate, negativeWeight, serve(0.3)]).toEqual([0.05, 1, 0.3])
})

test('a model of dropped negatives promises several times too much', () => {
  for (const { ratio } of [few]) expect(ratio.low).toBeGreaterThan(6)
  expect(few.entropy.mean).toBeGreaterThan(2)
})

test('and orders about as well as one of all rows', () => {
  expect(Math.abs(few.auc.mean - all.auc.mean)).toBeLessThan(0.01)
})

test('the null: with all negatives kept the chances are right', () => {
  expect(all.ratio.low).toBeLessThan(1)
  expect(all.ratio.high).toBeGreaterThan(1)
})

test('correcting and weighting both mend it, together they overdo it', () => {
  const keep = 0.05
  const mend = (chance: number) => correctDownsampling(chance, keep)
  const weighted = { keep, negativeWeight: 1 / keep }
  for (const { ratio, entropy } of [run({ keep }, mend), run(weighted)]) {
    expect(Math.abs(ratio.mean - 1)).toBeLessThan(0.15)
    expect(entropy.mean).toBeLessThan(all.entropy.mean + 0.03)
  }
  expect(run(weighted, mend).ratio.mean).toBeLessThan(0.2)
})

test('dropping clicks too loses more at the same number of rows', () => {
  const keep = 0.03
  const losses = worlds.map((world) => {
    const { rows, said } = learn(world, { keep })
    const share = rows / world.log.clicks.length
    const alike = learn(world, { keep: share, keepClicks: share })
    const negatives = judge(world, correctDownsampling(said, keep))
    return judge(world, alike.said).entropy - negatives.entropy
  })
  expect(meanInterval(losses).low).toBeGreaterThan(0)
})
