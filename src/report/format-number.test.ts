import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnDigits } from './format-column.ts'
import { decimalsOf, formatNumber } from './format-number.ts'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [0.7, '0.700'],
    [0.73149, '0.731'],
    [12.345, '12.3'],
    [999.96, '1,000'],
    [1234.5, '1,235'],
    [1234567, '1,234,567'],
    [-0.5, '−0.500'],
    [0.000123, '0.000123'],
    [1.5e-9, '1.50×10⁻⁹'],
    [-2.5e21, '−2.50×10²¹'],
    ['NaN', 'not a number'],
    ['Infinity', 'infinity'],
    ['-Infinity', 'minus infinity'],
  ] as const)('writes %s as %s', (value, written) => {
    expect(formatNumber(value)).toBe(written)
  })

  it.each([
    [0.12, { format: 'percent' }, '12%'],
    [0.1234, { format: 'percent' }, '12.3%'],
    [0.07, { format: 'percent', digits: 1 }, '7.0%'],
    [0.29, { format: 'percent' }, '29%'],
    [1250, { format: 'compact' }, '1.25k'],
    [999999, { format: 'compact' }, '1.00M'],
    [40_000_000, { format: 'compact', unit: 'rows' }, '40M\u00a0rows'],
    [512, { format: 'bytes' }, '512\u00a0B'],
    [1_500_000_000, { format: 'bytes', unit: '/s' }, '1.50\u00a0GB/s'],
    [12, { unit: 'ms' }, '12\u00a0ms'],
    [1234.5678, { digits: 2 }, '1,234.57'],
    [1234.5678, { digits: 4 }, '1,234.5678'],
    [-0.001, { digits: 2 }, '0.00'],
    ['NaN', { unit: 'ms' }, 'not a number'],
  ] as const)('writes %s with %o as %s', (value, style, written) => {
    expect(formatNumber(value, style)).toBe(written)
  })

  it('keeps every number within half a unit of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        fc.pre(Math.abs(value) >= 1e-6 || value === 0)
        const written = formatNumber(value).replaceAll(',', '').replace('−', '-')
        const half = 0.5 * 10 ** -decimalsOf(value)
        expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(half * 1.0001)
      }),
    )
  })
})

describe('columnDigits', () => {
  it.each([
    [[0.65, 0.731, 1], {}, 3],
    [[1, 2, 300], {}, undefined],
    [[10, 20, 30], {}, 0],
    [[9.5, 120.25], {}, 1],
    [[0.001, 4], {}, undefined],
    [[0.1, 0.123], { format: 'percent' }, 1],
    [['NaN', 0.5], {}, 3],
    [[1, 2], { digits: 2 }, 2],
  ] as const)('%o with %o: %s', (values, style, digits) => {
    expect(columnDigits(values, style)).toBe(digits)
  })
})
