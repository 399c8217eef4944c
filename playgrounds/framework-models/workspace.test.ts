import { describe, expect, test } from 'vitest'
import { knobs } from './knobs.ts'
import { ladder, train } from './ladder.ts'
import { ceiling, quality } from './quality.ts'
import { future } from './rows.ts'
import { createVisits } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15]

/** Quality as a share of the best possible, mean over the seeds. */
function shares(names: string[], change: Partial<typeof knobs>) {
  const sums = names.map(() => 0)
  for (const seed of SEEDS) {
    const visits = createVisits(seed, { ...knobs, ...change })
    const test = future(visits)
    names.forEach((name, index) => {
      const scores = train(name, visits, seed).scores(test)
      sums[index] += quality(test, scores) / ceiling(test) / SEEDS.length
    })
  }
  return sums
}

describe('with order and cross', () => {
  test('the advanced models are ahead, by little', () => {
    const names = ['logistic regression', 'multilayer perceptron', 'DCN-v2']
    const [logistic, perceptron, dcn] = shares(names, {})
    expect(perceptron).toBeGreaterThan(logistic)
    expect(dcn).toBeGreaterThan(logistic)
    expect(dcn - logistic).toBeLessThan(0.15)
  })

  test('the Transformer beats towers, which do not see the order', () => {
    const [towers, transformer] = shares(['two towers', 'Transformer'], {})
    expect(transformer).toBeGreaterThan(towers + 0.03)
  })
})

test('without order the Transformer is last and far behind', () => {
  const [towers, transformer] = shares(['two towers', 'Transformer'], {
    order: 0,
  })
  expect(transformer).toBeLessThan(towers - 0.1)
})

test('the cross is what trees buy over logistic regression', () => {
  const names = ['logistic regression', 'boosted trees']
  const [logistic, trees] = shares(names, { order: 0 })
  expect(trees).toBeGreaterThan(logistic + 0.05)
  const [plain, plainTrees] = shares(names, { order: 0, cross: 0 })
  expect(plainTrees).toBeLessThan(plain + 0.02)
})

test('work grows along the ladder', () => {
  const visits = createVisits(1, knobs)
  const rungs = ladder.map((name) => train(name, visits, 1))
  const work = rungs.map(({ toTrain }) => toTrain)
  expect(work.at(-1)! / work[0]).toBeGreaterThan(30)
  for (const rung of rungs) expect(rung.parameters).toBeGreaterThan(0)
})
