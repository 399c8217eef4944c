import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { clusteredVectors } from '../retrieval/search-quality.ts'
import { hnswIndex } from '../retrieval/hnsw-index.ts'
import { estimate } from './estimate.ts'
import type { Quantity } from './quantity.ts'
import { units } from './units.ts'

const amount = fc.double({ min: 0, max: 1e12, noNaN: true })

describe('estimate', () => {
  test('requests a second, by hand', () => {
    // 100 million · 10 / 86,400 = 11,574.07.
    const input = { users: units.users(100e6), requestsPerUserPerDay: 10 }
    const mean = estimate.requestsPerSecond(input)
    expect(mean.value).toBeCloseTo(11_574.074, 3)
    expect(mean.unit).toBe('requests/second')
    expect(estimate.requestsPerSecond({ ...input, peakFactor: 2 }).value).toBe(2 * mean.value)
  })

  test('requests in work at once, by Little’s law', () => {
    const input = { rate: units.requestsPerSecond(200), latency: units.milliseconds(250) }
    expect(estimate.concurrentRequests(input)).toEqual({ value: 50, unit: 'requests' })
  })

  test('training rows, by hand, with and without the negatives', () => {
    const log = { rate: units.requestsPerSecond(2), window: units.minutes(1), rowsPerRequest: 5 }
    expect(estimate.trainingRows(log)).toEqual({ value: 600, unit: 'rows' })
    // 60 positives and a tenth of 540 negatives.
    const kept = estimate.trainingRows({ ...log, positiveShare: 0.1, negativeKeepRate: 0.1 })
    expect(kept.value).toBeCloseTo(60 + 54, 9)
  })

  test('storage and embeddings, by hand', () => {
    const rows = units.rows(1000)
    expect(estimate.storage({ rows, bytesPerRow: units.kilobytes(2), replicas: 3 })).toEqual({
      value: 6e6,
      unit: 'bytes',
    })
    const table = { items: units.items(1e6), dimension: 32 }
    expect(estimate.embeddingMemory(table).value).toBe(128e6)
    const halves = { ...table, bytesPerNumber: units.bytes(2) }
    expect(estimate.embeddingMemory(halves).value).toBe(64e6)
  })

  test('index memory of each kind, by hand', () => {
    const vectors = { items: units.items(1000), dimension: 8 }
    const of = (kind: Parameters<typeof estimate.indexMemory>[0]) =>
      estimate.indexMemory(kind).value
    expect(of({ ...vectors, kind: 'flat' })).toBe(32_000)
    expect(of({ ...vectors, kind: 'ivf', lists: 10 })).toBe(32_000 + 320 + 4000)
    // 2 · 5 + 1 places below and (5 + 1) / 4 above.
    expect(of({ ...vectors, kind: 'hnsw', M: 5 })).toBe(32_000 + 4000 * 12.5)
    expect(of({ ...vectors, kind: 'pq', subspaces: 4 })).toBe(4000 + 256 * 32)
  })

  test('index memory agrees with what an HNSW index of this library takes', () => {
    const index = hnswIndex(clusteredVectors(4000, 8, 1), { M: 8, efConstruction: 10 })
    const input = { kind: 'hnsw', items: units.items(4000), dimension: 8, M: 8 } as const
    const ratio = units.ratio(estimate.indexMemory(input), units.bytes(index.memoryBytes))
    expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
  })

  test('grows in proportion to what there is', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 9 }), (value, factor) => {
        const bytesPerRow = units.bytes(7)
        const once = estimate.storage({ rows: units.rows(value), bytesPerRow })
        const more = estimate.storage({ rows: units.rows(value * factor), bytesPerRow })
        expect(more.value).toBeCloseTo(once.value * factor, -2)
      }),
    )
  })

  test('estimates nothing of nothing', () => {
    const none = { users: units.users(0), requestsPerUserPerDay: 10 }
    expect(estimate.requestsPerSecond(none).value).toBe(0)
    expect(estimate.embeddingMemory({ items: units.items(0), dimension: 1 }).value).toBe(0)
  })

  test('names what is wrong', () => {
    const rate = units.requestsPerSecond(1)
    const log = { rate, window: units.days(1), rowsPerRequest: 1 }
    expect(() => estimate.trainingRows({ ...log, positiveShare: 2 })).toThrow('positiveShare is 2')
    expect(() => estimate.trainingRows({ ...log, negativeKeepRate: -1 })).toThrow(
      'negativeKeepRate',
    )
    expect(() => estimate.trainingRows({ ...log, rowsPerRequest: -1 })).toThrow('rowsPerRequest is')
    const vectors = { items: units.items(1), dimension: 1 }
    expect(() => estimate.embeddingMemory({ ...vectors, dimension: 0 })).toThrow('dimension is 0')
    expect(() => estimate.indexMemory({ ...vectors, kind: 'ivf', lists: 0 })).toThrow('lists is 0')
    expect(() => estimate.indexMemory({ ...vectors, kind: 'hnsw', M: 1 })).toThrow(
      'M is 1; expected an integer of at least 2',
    )
    expect(() => estimate.indexMemory({ ...vectors, kind: 'tree' as 'flat' })).toThrow(
      `kind is tree; expected 'flat', 'ivf', 'hnsw' or 'pq'`,
    )
    const rows = { rows: units.rows(1), bytesPerRow: units.bytes(1) }
    expect(() => estimate.storage({ ...rows, replicas: 0 })).toThrow('replicas is 0; expected')
  })
})

describe('units cannot be mixed up', () => {
  test('when it runs', () => {
    const rate = units.requestsPerSecond(1)
    expect(() =>
      // @ts-expect-error bytes are no seconds
      estimate.concurrentRequests({ rate, latency: units.bytes(1) }),
    ).toThrow(new TypeError('latency is in bytes; expected seconds'))
    // @ts-expect-error a number has no unit
    expect(() => estimate.concurrentRequests({ rate, latency: 1 })).toThrow(
      new TypeError('latency is 1; expected seconds, as units gives them'),
    )
    const latency = units.days(1)
    // @ts-expect-error requests are not requests a second
    expect(() => estimate.concurrentRequests({ rate: units.requests(1), latency })).toThrow(
      'rate is in requests; expected requests/second',
    )
    // @ts-expect-error nor can they be added
    expect(() => units.add(units.rows(1), units.items(1))).toThrow(
      'other is in items; expected rows',
    )
    // @ts-expect-error or compared
    expect(() => units.ratio(units.rows(1), units.items(1))).toThrow('other is in items')
  })

  test('for the compiler', () => {
    expectTypeOf(units.gigabytes(1)).toEqualTypeOf<Quantity<'bytes'>>()
    expectTypeOf(units.gigabytes(1)).not.toExtend<Quantity<'seconds'>>()
    expectTypeOf(units.add(units.rows(1), units.rows(2))).toEqualTypeOf<Quantity<'rows'>>()
    expectTypeOf(estimate.storage).returns.toEqualTypeOf<Quantity<'bytes'>>()
  })
})

describe('units', () => {
  test.each([
    [units.kilobytes(1), 1e3],
    [units.megabytes(1), 1e6],
    [units.gigabytes(1), 1e9],
    [units.terabytes(1), 1e12],
    [units.milliseconds(1), 1e-3],
    [units.minutes(1), 60],
    [units.hours(1), 3600],
    [units.days(1), 86_400],
  ])('%j is so many base units: %d', ({ value }, expected) => {
    expect(value).toBe(expected)
  })

  test('add, scale and divide', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(units.add(units.bytes(one), units.bytes(other)).value).toBe(one + other)
        expect(units.scale(units.rows(one), 3)).toEqual(units.rows(3 * one))
        fc.pre(other > 1e-6)
        expect(units.ratio(units.users(one), units.users(other))).toBe(one / other)
      }),
    )
  })

  test.each([
    [units.bytes(0), '0 B'],
    [units.bytes(999), '999 B'],
    [units.bytes(1000), '1 kB'],
    [units.bytes(2.56e9), '2.56 GB'],
    [units.bytes(4.321e15), '4.32 PB'],
    [units.seconds(0.0455), '45.5 ms'],
    [units.seconds(90), '1.5 minutes'],
    [units.days(400), '400 days'],
    [units.rows(1_234_567), '1,230,000 rows'],
    [units.users(0), '0 users'],
  ])('%j reads %s', (quantity, words) => {
    expect(units.format(quantity)).toBe(words)
  })

  test('are frozen, at least 0 and finite', () => {
    expect(Object.isFrozen(units.bytes(1))).toBe(true)
    expect(() => units.bytes(-1)).toThrow(
      new RangeError('bytes is -1; expected a number of at least 0'),
    )
    expect(() => units.days(NaN)).toThrow('seconds is NaN; expected')
    expect(() => units.rows('1' as never)).toThrow(TypeError)
    expect(() => units.scale(units.rows(1), -1)).toThrow('factor is -1; expected')
    expect(() => units.ratio(units.rows(1), units.rows(0))).toThrow('ratio is Infinity; expected')
    expect(() => units.format(3 as never)).toThrow(TypeError)
  })
})
