import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './end-labels.ts'
import { cut, textWidth, wrap } from './text-width.ts'
import { linearTicks, logTicks, stepOf, tickTexts } from './ticks.ts'

describe('ticks', () => {
  it('stand at round numbers', () => {
    expect(linearTicks(0, 1, stepOf(1, 5))).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(linearTicks(0.61, 0.74, stepOf(0.13, 4))).toEqual([0.65, 0.7])
    expect(linearTicks(1, 30, stepOf(29, 8, true))).toEqual([5, 10, 15, 20, 25, 30])
    expect(stepOf(3, 8, true)).toBe(1)
  })

  it('are never more than asked for by much', () => {
    const spans = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
    )
    fc.assert(
      fc.property(spans, ([low, span, parts]) => {
        const ticks = linearTicks(low, low + span, stepOf(span, parts))
        expect(ticks.length).toBeLessThanOrEqual(parts + 2)
      }),
    )
  })

  it('on orders of magnitude stand at powers of ten, or between where those are few', () => {
    expect(logTicks(10, 100_000, 6)).toEqual([10, 100, 1000, 10_000, 100_000])
    expect(logTicks(2, 40, 6)).toEqual([2, 5, 10, 20])
    expect(logTicks(1e-6, 1e6, 5)).toEqual([1e-6, 1e-3, 1, 1e3, 1e6])
  })

  it('are written with the digits they need', () => {
    const label = 'a'
    expect(tickTexts([0, 0.5, 1], { label })).toEqual(['0.0', '0.5', '1.0'])
    expect(tickTexts([0, 0.05], { label, format: 'percent' })).toEqual(['0%', '5%'])
    expect(tickTexts([0, 500_000, 1_500_000], { label, format: 'compact' })).toEqual([
      '0',
      '500k',
      '1.5M',
    ])
    expect(tickTexts([0.01, 1, 100], { label, scale: 'log' })).toEqual(['0.01', '1', '100'])
  })
})

describe('text in a plot', () => {
  it('is broken between words, and cut only where it must be', () => {
    expect(wrap('re-rank and diversify', textWidth('and diversify'))).toEqual([
      're-rank and',
      'diversify',
    ])
    expect(wrap('immeasurable', 10)).toEqual(['immeasurable'])
    expect(cut('immeasurable', textWidth('immeas…'))).toBe('immeas…')
    expect(cut('short', 100)).toBe('short')
  })
})

describe('spread', () => {
  it('leaves apart what is apart', () => {
    expect(spread([10, 90, 50], 16, 0, 100)).toEqual([10, 90, 50])
  })

  it('moves what collides no further than it must, and keeps the order', () => {
    expect(spread([50, 50], 16, 0, 100)).toEqual([42, 58])
    expect(spread([2, 1], 16, 0, 100)).toEqual([16, 0])
    expect(spread([99, 100, 80], 16, 0, 100)).toEqual([84, 100, 68])
  })

  it('keeps a gap wherever there is room', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 8 })
    fc.assert(
      fc.property(wanted, (places) => {
        const sorted = spread(places, 16, 0, 200).sort((a, b) => a - b)
        sorted.slice(1).forEach((place, index) => {
          expect(place - (sorted[index] ?? 0)).toBeGreaterThan(15.999)
        })
        expect(Math.min(...sorted, 0)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...sorted, 0)).toBeLessThanOrEqual(200.001)
      }),
    )
  })
})
