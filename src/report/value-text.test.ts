import { describe, expect, it } from 'vitest'
import type { ValueBlock } from './blocks.ts'
import { comparison, intervalText, valueText } from './value-text.ts'

const value = (options: Partial<ValueBlock>): ValueBlock => ({
  type: 'value',
  name: 'AUC',
  value: 0.731,
  ...options,
})

describe('valueText', () => {
  it('is the number with its unit', () => {
    expect(valueText(value({}))).toBe('0.731')
    expect(valueText(value({ value: 12, unit: 'ms' }))).toBe('12\u00a0ms')
    expect(valueText(value({ value: 'NaN', unit: 'ms' }))).toBe('not a number')
  })
})

describe('intervalText', () => {
  it('has the digits of the value, and the unit once', () => {
    expect(intervalText(value({ interval: [0.71, 0.74], intervalName: '95% over 8 seeds' }))).toBe(
      '0.710 to 0.740, 95% over 8 seeds',
    )
    expect(intervalText(value({ value: 12, unit: 'ms', interval: [9, 15] }))).toBe(
      '9 to 15\u00a0ms',
    )
    expect(intervalText(value({}))).toBeUndefined()
  })
})

describe('comparison', () => {
  const against = (standard: number, options: Partial<ValueBlock> = {}) =>
    comparison(value({ baseline: { name: 'random split', value: standard }, ...options }))

  it('says better or worse by the direction, with a sign for where the number went', () => {
    expect(against(0.7, { better: 'higher' })).toEqual({
      verdict: 'better',
      sign: '▲',
      text: 'better by 0.031 than random split (0.700)',
    })
    expect(against(0.7, { better: 'lower' })).toMatchObject({ verdict: 'worse', sign: '▲' })
    expect(against(0.8, { better: 'higher' })).toMatchObject({
      verdict: 'worse',
      sign: '▼',
      text: 'worse by 0.069 than random split (0.800)',
    })
    expect(against(0.8, { better: 'lower' })?.text).toMatch(/^better by 0.069/)
  })

  it('only says where the number went when nobody said which way is better', () => {
    expect(against(0.7)).toMatchObject({ verdict: 'neither' })
    expect(against(0.7)?.text).toBe('higher by 0.031 than random split (0.700)')
  })

  it('finds no difference that nobody could see', () => {
    expect(against(0.7312, { better: 'higher' })).toEqual({
      verdict: 'neither',
      sign: '=',
      text: 'no different from random split (0.731)',
    })
  })

  it('does not praise a difference within the interval', () => {
    expect(against(0.72, { better: 'higher', interval: [0.71, 0.75] })).toEqual({
      verdict: 'neither',
      sign: '▲',
      text: 'better by 0.011 than random split (0.720), which lies within the interval',
    })
  })

  it('counts differences of shares in percentage points', () => {
    expect(against(0.7, { format: 'percent' })?.text).toBe(
      'higher by 3.1\u00a0percentage points than random split (70.0%)',
    )
  })

  it('compares with nothing when there is no number', () => {
    expect(comparison(value({}))).toBeUndefined()
    expect(against(0.7, { value: 'NaN' })?.text).toBe('not comparable with random split (0.700)')
  })
})
