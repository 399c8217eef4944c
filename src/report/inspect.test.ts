import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'

describe('inspect', () => {
  class Point {
    x = 1
  }
  const circle: Record<string, unknown> = { a: 1 }
  circle.self = circle
  const shared = { s: 1 }

  it.each([
    ['text', 'text'],
    [1, '1'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [10n, '10n'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('s'), 'Symbol(s)'],
    [['a', 1, null], '["a", 1, null]'],
    [{ a: 'b', c: [1] }, '{ a: "b", c: [1] }'],
    [{}, '{}'],
    [[], '[]'],
    [Object.create(null), '{}'],
    [new Point(), 'Point { x: 1 }'],
    [new Map([['a', { b: 1 }]]), 'Map {"a" => { b: 1 }}'],
    [new Set([1, 'b']), 'Set {1, "b"}'],
    [new Float64Array([1, 2]), 'Float64Array [1, 2]'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(NaN), 'Invalid Date'],
    [/a+/g, '/a+/g'],
    [new TypeError('no'), 'TypeError: no'],
    [Math.max, '[function max]'],
    [() => 1, '[function without a name]'],
    [circle, '{ a: 1, self: [circular] }'],
    [[shared, shared], '[{ s: 1 }, { s: 1 }]'],
    [[[[[1]]]], '[[[[1 items]]]]'],
    [{ a: { b: { c: { d: 1 } } } }, '{ a: { b: { c: {…} } } }'],
  ])('%#: %s', (value, expected) => {
    expect(inspect(value)).toBe(expected)
  })

  it('shows the first hundred of many', () => {
    expect(inspect(new Uint8Array(1_000_000))).toMatch(/^Uint8Array \[(0, ){100}… 999900 more\]$/)
    expect(
      inspect(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${i}`, i]))),
    ).toMatch(/k99: 99, … 100 more \}$/)
  })

  it('keeps a line short, and is quick about a wide tree', () => {
    const wide = Array.from({ length: 100 }, () =>
      Array.from({ length: 100 }, () => Array(100).fill('x'.repeat(100))),
    )
    const started = performance.now()
    expect(inspect(wide).length).toBeLessThan(11_000)
    expect(inspect('x'.repeat(1e7))).toHaveLength(10_001)
    expect(inspect(['x'.repeat(1e7)]).length).toBeLessThan(10_100)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('bears with what refuses to be read', () => {
    const refuse = (reason: unknown) => () => {
      throw reason
    }
    const shy = Object.defineProperty({}, 'a', { get: refuse(new Error('shy')), enumerable: true })
    expect(inspect(shy)).toBe('{ a: [not readable: shy] }')
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(inspect(proxy)).toMatch(/^\[not readable: /)
    expect(inspect(new Proxy({}, { ownKeys: refuse('a text') }))).toBe('[not readable: it throws]')
    const named = Object.assign(new Error('x'), { name: { toString: refuse(new Error('no')) } })
    expect(inspect(named)).toBe('[not readable: no]')
    const nameless = Object.defineProperty(() => {}, 'name', { get: refuse(new Error('no')) })
    expect(inspect(nameless)).toBe('[not readable: no]')
  })

  it('never throws, and never gives a long line', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(inspect(value).length).toBeLessThan(11_000)
      }),
    )
  })
})
