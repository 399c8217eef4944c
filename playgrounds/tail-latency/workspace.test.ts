import { describe, expect, test } from 'vitest'
import { measure } from './measure.ts'
import { createRequests } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const patient = { hedgeAfter: Infinity, giveUpAfter: Infinity }
const hedged = { ...patient, hedgeAfter: 16 }

describe.each(SEEDS)('in world %d', (seed) => {
  const requests = createRequests({ seed })
  const alone = createRequests({ seed, requests: 5000, leaves: 1 })
  const waiting = measure(requests, patient)

  test('leaves that are rarely slow make requests that mostly are', () => {
    expect(measure(alone, patient).slow).toBeLessThan(0.02)
    expect(waiting.slow).toBeGreaterThan(0.45)
    expect(waiting.p50).toBeGreaterThan(measure(alone, patient).p99)
  })

  test('as many as independence says', () => {
    const leaf = measure(
      requests.flat().map((one) => [one]),
      patient,
    ).slow
    const expected = 1 - (1 - leaf) ** 100
    expect(Math.abs(waiting.slow - expected)).toBeLessThan(0.08)
  })

  test('hedging cures it for a few calls more', () => {
    const cured = measure(requests, hedged)
    expect(cured.slow).toBeLessThan(0.03)
    expect(cured.calls).toBeLessThan(1.06)
    expect(cured.answered).toBe(1)
  })

  test('giving up bounds it and loses few answers', () => {
    const bounded = measure(requests, { ...patient, giveUpAfter: 40 })
    expect(bounded.p99).toBeLessThanOrEqual(40)
    expect(bounded.answered).toBeGreaterThan(0.98)
    expect(bounded.answered).toBeLessThan(1)
  })

  test('the null: without stalls, or with one leaf, nothing is to cure', () => {
    const smooth = createRequests({ seed, stallChance: 0 })
    expect(measure(smooth, patient).slow).toBe(0)
    expect(measure(alone, patient).slow).toBeLessThan(0.02)
  })

  test('hedging is no help when the replica stalls as well', () => {
    const shared = createRequests({ seed, sharedStalls: 1 })
    const before = measure(shared, patient).slow
    expect(before - measure(shared, hedged).slow).toBeLessThan(0.02)
  })
})
