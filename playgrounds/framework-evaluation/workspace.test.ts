import { requiredSampleSize } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { agreement, contest, winner } from './contest.ts'
import { plan } from './plan.ts'
import { rankers } from './rankers.ts'
import { level, type Request } from './world.ts'

const SEEDS = [11, 12, 13, 14, 15]
const rows = contest(rankers, SEEDS)
const [even, sure, person, items] = rows

test('metrics choose different rankers, and pooled AUC chooses wrongly', () => {
  expect(winner(rows, 'truth')).toBe('items, not people')
  expect(winner(rows, 'ndcg')).toBe('items, not people')
  expect(winner(rows, 'within')).toBe('items, not people')
  expect(winner(rows, 'auc')).not.toBe('items, not people')
  expect(winner(rows, 'likelihood')).not.toBe('items, not people')
})

test('orders do not see confidence, probabilities do', () => {
  expect(sure.auc).toBeCloseTo(even.auc, 10)
  expect(sure.ndcg).toBeCloseTo(even.ndcg, 10)
  expect(sure.likelihood).toBeLessThan(even.likelihood - 0.05)
  expect(sure.calibration).toBeLessThan(even.calibration - 0.1)
})

test('knowing the person helps pooled AUC and not the order', () => {
  expect(person.auc).toBeGreaterThan(items.auc + 0.02)
  expect(person.truth).toBeLessThan(items.truth - 0.1)
})

test('rankers that differ in noise alone are ordered alike', () => {
  const variance = 0.7 ** 2 + 1
  const noisy = Object.fromEntries(
    [0.25, 1, 3].map((spread) => [
      `noise ${spread}`,
      (r: Request, noise: () => number) =>
        r.fit.map(
          (fit, i) =>
            level(r) +
            (variance / (variance + spread ** 2)) *
              (r.popularity[i] + fit + spread * noise()),
        ),
    ]),
  )
  const alike = contest(noisy, SEEDS)
  for (const metric of ['auc', 'within', 'ndcg', 'likelihood'] as const)
    expect(agreement(alike, metric)).toBe(1)
})

test('half the lift needs four times the people', () => {
  const size = (lift: number) =>
    requiredSampleSize({
      baselineRate: plan.baselineRate,
      minimumEffect: lift * plan.baselineRate,
    })
  expect(size(plan.lift / 2) / size(plan.lift)).toBeCloseTo(4, 0)
})
