import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import type { CascadeStage } from './cascade-stage.ts'
import { cascade } from './cascade.ts'

const identity = (ids: readonly number[]) => ids
const light: CascadeStage<number> = {
  name: 'light',
  keep: 3,
  score: (ids) => ids.map((id) => id % 10),
  milliseconds: 1,
  millisecondsPerItem: 0.5,
}
const heavy: CascadeStage<number> = {
  name: 'heavy',
  keep: 2,
  score: identity,
  millisecondsPerItem: 4,
}
const candidates = Object.freeze([15, 26, 33, 48, 50])

describe('cascade', () => {
  test('has each stage rank what the one before it kept, and adds up the time', () => {
    // Light: 5 items, 1 + 5 · 0.5 ms, keeps 48 (8), 26 (6), 15 (5). Heavy: 3 items, 12 ms.
    expect(cascade(candidates, Object.freeze([light, heavy]) as CascadeStage<number>[])).toEqual({
      items: [48, 26],
      milliseconds: 15.5,
      stages: [
        { name: 'light', received: 5, scored: 5, returned: 3, milliseconds: 3.5, timedOut: false },
        { name: 'heavy', received: 3, scored: 3, returned: 2, milliseconds: 12, timedOut: false },
      ],
    })
  })

  test('equals one sort when every stage keeps everything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (ids) => {
        const all = { ...light, keep: 1000, score: identity }
        const { items } = cascade(ids, [all, all])
        expect(items).toEqual(ids.toSorted((a, b) => b - a))
      }),
    )
  })

  test('never adds items, nor keeps more than it may, whatever is late', () => {
    const onTimeout = fc.constantFrom('skip' as const, 'partial' as const, 'fail' as const)
    const stage = fc.record({
      keep: fc.integer({ min: 1, max: 8 }),
      millisecondsPerItem: fc.integer({ min: 0, max: 5 }),
      milliseconds: fc.integer({ min: 0, max: 5 }),
      timeout: fc.integer({ min: 1, max: 20 }),
      tail: fc.constantFrom(0, 1),
      onTimeout,
    })
    const stages = fc.array(stage, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), stages, fc.integer(), (ids, list, seed) => {
        const named = list.map((one, i) => ({ ...one, name: `stage ${i}`, score: identity }))
        const result = cascade(ids, named, { deadline: 30, random: createRandom(seed) })
        expect(result.items.every((id) => ids.includes(id))).toBe(true)
        expect(new Set(result.items).size).toBe(result.items.length)
        expect(result.milliseconds).toBeLessThanOrEqual(30)
        let received = ids.length
        result.stages.forEach((report, i) => {
          expect(report.received).toBe(received)
          expect(report.scored).toBeLessThanOrEqual(received)
          expect(report.scored === received || report.timedOut).toBe(true)
          expect(report.milliseconds).toBeLessThanOrEqual(list[i].timeout)
          const isLost = report.timedOut && list[i].onTimeout === 'fail'
          expect(report.returned).toBe(isLost ? 0 : Math.min(received, list[i].keep))
          received = report.returned
        })
      }),
    )
  })

  test.each([
    ['skip', [15, 26], 'the first as they came'],
    ['partial', [26, 15], 'those scored in time, best first'],
    ['fail', [], 'nothing'],
  ] as const)('returns, on time-out and %s, %j: %s', (onTimeout, expected, _words) => {
    // 4 ms an item and 9 ms: two of five are scored.
    const late = { ...heavy, timeout: 9, onTimeout }
    const { items, stages } = cascade(candidates, [late])
    expect(items).toEqual(expected)
    expect(stages[0]).toMatchObject({ scored: 2, milliseconds: 9, timedOut: true })
  })

  test('puts what was not scored in time behind what was', () => {
    const late = { ...heavy, timeout: 9, keep: 4, onTimeout: 'partial' as const }
    expect(cascade([1, 9, 2, 8, 3], [late]).items).toEqual([9, 1, 2, 8])
  })

  test('does not run the stages after a failure', () => {
    const score = vi.fn(identity)
    const { stages } = cascade(candidates, [
      { ...heavy, timeout: 1, onTimeout: 'fail' },
      { ...light, score },
    ])
    expect(score).not.toHaveBeenCalled()
    expect(stages).toHaveLength(1)
  })

  test('stops a stage at the deadline of all', () => {
    const { milliseconds, stages } = cascade(candidates, [light, heavy, heavy], { deadline: 10 })
    // 3.5 ms for the light stage leave 6.5: one of three items.
    expect(stages.map(({ scored }) => scored)).toEqual([5, 1, 0])
    expect(stages.map(({ timedOut }) => timedOut)).toEqual([false, true, true])
    expect(milliseconds).toBe(10)
  })

  test('is on time when it takes exactly the time there is', () => {
    expect(cascade([1, 2], [{ ...heavy, timeout: 8 }]).stages[0].timedOut).toBe(false)
  })

  test('draws lognormal latencies: median and upper hundredth', () => {
    const random = createRandom(6)
    const slow = { ...heavy, tail: 0.5 }
    const times = Array.from({ length: 4001 }, () => cascade([1], [slow], { random }).milliseconds)
    times.sort((a, b) => a - b)
    // Median 4; at 2.326 standard deviations 4 · e^1.163 = 12.8.
    expect(Math.abs(times[2000] - 4)).toBeLessThan(0.2)
    expect(Math.abs(times[3960] - 12.8)).toBeLessThan(1.5)
  })

  test('leaves the luck of other stages alone when one loses its tail', () => {
    const timesOf = (tail: number) =>
      cascade(
        candidates,
        [
          { ...light, tail },
          { ...heavy, tail: 0.3 },
        ],
        {
          random: createRandom(9),
        },
      ).stages.map(({ milliseconds }) => milliseconds)
    expect(timesOf(0)[1]).toBe(timesOf(0.7)[1])
    expect(timesOf(0)[0]).toBe(3.5)
  })

  test('keeps equal scores, and items without scores, in their order', () => {
    expect(cascade([3, 1, 2], [{ name: 'cut', keep: 2 }]).items).toEqual([3, 1])
    const same = { ...heavy, score: (ids: readonly number[]) => ids.map(() => 1) }
    expect(cascade([3, 1, 2], [same]).items).toEqual([3, 1])
  })

  test('passes an empty list through', () => {
    expect(cascade([], [light, heavy])).toMatchObject({ items: [], milliseconds: 1 })
  })

  test('names what is wrong', () => {
    const run = (stage: object) => () => cascade([1], [{ ...light, ...stage } as never])
    expect(() => cascade([1], [])).toThrow('stages is empty')
    expect(() => cascade(3 as never, [light])).toThrow('candidates is 3; expected an array')
    expect(() => cascade([1], [light], { deadline: 0 })).toThrow('deadline is 0; expected a number')
    expect(() => cascade([1], [null as never])).toThrow('stages[0] is null; expected a stage')
    expect(run({ keep: 0 })).toThrow('stages[0].keep is 0; expected an integer of at least 1')
    expect(run({ tail: -1 })).toThrow('stages[0].tail is -1; expected a number of at least 0')
    expect(run({ timeout: 0 })).toThrow('stages[0].timeout is 0; expected a number above 0')
    expect(run({ milliseconds: -1 })).toThrow('stages[0].milliseconds is -1')
    expect(run({ millisecondsPerItem: NaN })).toThrow('stages[0].millisecondsPerItem is NaN')
    expect(run({ onTimeout: 'wait' })).toThrow(`stages[0].onTimeout is "wait"; expected 'skip' or`)
    expect(run({ score: () => [] })).toThrow('light gives 0 scores; expected 1')
    expect(run({ score: () => 1 })).toThrow('scores of light is 1; expected an array')
  })
})
