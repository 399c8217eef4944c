import { describe, expect, it } from 'vitest'
import { parseHTML } from 'linkedom'
import type { CheckBlock, Report } from './blocks.ts'
import { allChecksPass, checksInWords } from './check-words.ts'
import type { Show } from './create-show.ts'
import { renderReport } from './render-report.ts'
import { blockText } from './terminal.ts'
import { shown } from './testing/shown.ts'

const checked = (...args: Parameters<Show['check']>) =>
  shown((show) => show.check(...args))[0] as CheckBlock

describe('show.check', () => {
  it.each([
    ['numbers', 1, 1, true],
    ['numbers that differ', 1, 1.1, false],
    ['NaN', Number.NaN, Number.NaN, true],
    ['no number', Number.NaN, 1, false],
    ['lists', [1, [2]], [1, [2]], true],
    ['a longer list', [1, 2, 3], [1, 2], false],
    ['typed lists', Float64Array.of(1, 2), Float64Array.of(1, 2), true],
    ['objects in any order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['another key', { a: 1 }, { b: 1 }, false],
    ['maps', new Map([['a', 1]]), new Map([['a', 1]]), true],
    ['sets', new Set([1]), new Set([2]), false],
    ['null', null, {}, false],
  ])('compares %s', (_, seen, equals, passed) => {
    expect(checked('a', () => seen, { equals }).passed).toBe(passed)
  })

  it('says what it expected and saw', () => {
    expect(checked('a', () => [0.1 + 0.2, 'x'], { equals: [1], within: 0.01 })).toEqual({
      type: 'check',
      name: 'a',
      passed: false,
      expected: '[1], to within 0.01',
      seen: '[0.3, "x"]',
    })
  })

  it('takes an error for what was seen', () => {
    const fail = () => {
      throw new RangeError('k is 0')
    }
    expect(checked('a', fail, { equals: 1 })).toMatchObject({
      passed: false,
      seen: 'an error: RangeError: k is 0',
    })
  })

  it('asks a function, which must say true', () => {
    const atMost = (seen: unknown) => checked('a', () => seen, { is: 'few', passes: Boolean })
    expect(atMost(1)).toMatchObject({ passed: true, expected: 'few', seen: '1' })
    expect(checked('a', () => 1, { is: 'few', passes: () => 1 as never }).passed).toBe(false)
  })

  it('cuts what is too long', () => {
    expect(checked('a', () => 'x'.repeat(5_000), { equals: '' }).seen.length).toBeLessThan(310)
  })

  it('refuses what cannot be checked', () => {
    expect(() => checked('a', 1 as never, { equals: 1 })).toThrow('see is 1; expected a function')
    expect(() => checked('a', () => 1, {} as never)).toThrow('expectation.passes is undefined')
    expect(() => checked('a', () => 1, { equals: 1, within: Number.NaN })).toThrow('within is NaN')
  })
})

const report: Report = shown((show) => {
  show.check('good', () => 1, { equals: 1 })
  show.check('<b>bad</b>', () => 2, { equals: 1 })
})

describe('a report of checks', () => {
  it('is one list, in which only failures have details, and nothing is markup', () => {
    const { document } = parseHTML('<html><body></body></html>')
    const drawn = renderReport(report, document)
    expect(drawn.querySelectorAll('ul.report-checks > li')).toHaveLength(2)
    expect(drawn.querySelectorAll('dl')).toHaveLength(1)
    expect(drawn.querySelector('b')).toBeNull()
    expect(drawn.querySelector('li:last-child p')?.textContent).toBe('✗Failed <b>bad</b>')
    expect(drawn.querySelector('.report-check-seen')?.textContent).toBe('2')
  })

  it('reads the same in the terminal', () => {
    expect(report.map(blockText)).toEqual([
      '✓ Passed: good',
      '✗ Failed: <b>bad</b>\n  expected 1\n  saw 2',
    ])
  })

  it('is counted in words', () => {
    expect(checksInWords(report)).toBe('1 of 2 checks pass')
    expect(checksInWords(report.slice(0, 1))).toBe('The check passes')
    expect(checksInWords([])).toBeUndefined()
    expect([report, report.slice(0, 1), []].map(allChecksPass)).toEqual([false, true, false])
  })
})
