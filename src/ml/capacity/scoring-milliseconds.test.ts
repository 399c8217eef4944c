import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoringMilliseconds } from './scoring-milliseconds.ts'

const nanoseconds = { multiplyAdd: 0.5, lookup: 20 }
const count = fc.integer({ min: 0, max: 1e6 })
const counts = fc.record({ multiplyAdd: count, lookup: count }, { requiredKeys: [] })

describe('scoringMilliseconds', () => {
  test('by hand', () => {
    const work = { request: { multiplyAdd: 1000 }, candidate: { multiplyAdd: 10, lookup: 2 } }
    // 1000 · 0.5 + 300 · (10 · 0.5 + 2 · 20) = 500 + 13,500 nanoseconds.
    expect(scoringMilliseconds(work, 300, nanoseconds)).toBe(0.014)
    expect(scoringMilliseconds(work, 0, nanoseconds)).toBe(0.0005)
    expect(scoringMilliseconds({ candidate: {} }, 300, nanoseconds)).toBe(0)
  })

  test('grows with candidates by as much as one of them takes', () => {
    fc.assert(
      fc.property(counts, counts, count, (request, candidate, candidates) => {
        const of = (count: number) =>
          scoringMilliseconds({ request, candidate }, count, nanoseconds)
        const rest = scoringMilliseconds({ candidate }, 1, nanoseconds)
        expect(of(candidates)).toBeCloseTo(of(0) + candidates * rest, 3)
      }),
    )
  })

  test('is in proportion to the costs', () => {
    const work = { candidate: { multiplyAdd: 7, lookup: 3 } }
    const dear = { multiplyAdd: 1, lookup: 40 }
    expect(scoringMilliseconds(work, 9, dear)).toBe(2 * scoringMilliseconds(work, 9, nanoseconds))
  })

  test('names what is wrong', () => {
    expect(() =>
      // @ts-expect-error there is no such kind
      scoringMilliseconds({ candidate: { lookups: 1 } }, 1, nanoseconds),
    ).toThrow('work.candidate has lookups; expected multiplyAdd, lookup')
    const lookup = -1
    expect(() => scoringMilliseconds({ candidate: { lookup } }, 1, nanoseconds)).toThrow(
      'work.candidate.lookup is -1; expected a number of at least 0',
    )
    expect(() =>
      scoringMilliseconds({ request: { lookup }, candidate: {} }, 1, nanoseconds),
    ).toThrow('work.request.lookup is -1')
    expect(() => scoringMilliseconds({ candidate: {} }, 1, { lookup })).toThrow(
      'nanoseconds.lookup is -1',
    )
    expect(() => scoringMilliseconds({ candidate: {} }, -1, nanoseconds)).toThrow(
      'candidates is -1',
    )
  })
})
