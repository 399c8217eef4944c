import { createRandom, estimate, units } from 'shortlist/ml'
import { expect, test } from 'vitest'
import { assumptions } from './assumptions.ts'

const { slowShare, machines, items, dimension } = assumptions

test('a million requests a day are about twelve a second', () => {
  const rate = estimate.requestsPerSecond({
    users: units.users(1e6),
    requestsPerUserPerDay: 1,
  })
  expect(Math.round(rate.value)).toBe(12)
})

test.each([1, 2, 3, 4, 5])(
  'the formula for the slowest of many machines is what happens (seed %i)',
  (seed) => {
    const random = createRandom(seed)
    let slow = 0
    for (let request = 0; request < 2000; request++) {
      let isSlow = false
      for (let machine = 0; machine < machines; machine++) {
        if (random.bernoulli(slowShare)) isSlow = true
      }
      if (isSlow) slow++
    }
    expect(slow / 2000).toBeCloseTo(1 - (1 - slowShare) ** machines, 1)
  },
)

test('codes of the parts of a vector take a small share of its memory', () => {
  const catalog = { items: units.items(items), dimension }
  const flat = estimate.indexMemory({ ...catalog, kind: 'flat' })
  const codes = estimate.indexMemory({
    ...catalog,
    kind: 'pq',
    subspaces: 16,
  })
  expect(units.ratio(flat, codes)).toBeGreaterThan(30)
})
