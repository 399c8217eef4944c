import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { parseBlock, parseReport } from './parse-report.ts'
import { anyReport } from './testing/shown.ts'

describe('parseReport', () => {
  it('takes whatever show makes, also by way of JSON, and changes nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(parseReport(report)).toEqual(report)
        expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report)
      }),
    )
  })

  it('makes fresh objects', () => {
    const block = { type: 'note', tone: 'info', text: 'a' } as const
    expect(parseBlock(block)).not.toBe(block)
  })

  it('takes nothing from a prototype', () => {
    const heir = Object.create({ text: 'inherited' }, { type: { value: 'text', enumerable: true } })
    expect(() => parseBlock(heir)).toThrow('block.text is undefined; expected a string')
  })

  const value = { type: 'value', name: 'a', value: 1 }
  const plot = { type: 'plot', x: { label: 'x' }, y: { label: 'y' }, marks: [], alt: 'a' }
  const line = { mark: 'line', rows: [], x: 'x', y: 'y' }
  const table = { type: 'table', columns: [{ key: 'a', title: 'a', kind: 'number' }], rows: [[1]] }
  const ownProto = JSON.parse('{"__proto__": 1}') as object

  it.each([
    [null, 'block is null; expected an object'],
    ['text', 'block is "text"; expected an object'],
    [[], 'block is an array of 0; expected an object'],
    [{}, 'block.type is undefined; expected one of text, value'],
    [{ type: 'html', html: '<b>' }, 'block.type is "html"; expected one of'],
    [{ type: 'constructor' }, 'block.type is "constructor"; expected one of'],
    [{ type: 'text', text: 1 }, 'block.text is 1; expected a string'],
    [{ type: 'text', text: 'a', html: '<b>' }, 'block.html is not part of a report'],
    [JSON.parse('{"type":"text","text":"a","__proto__":{}}'), 'block.__proto__ is not part'],
    [{ type: 'text', text: 'a'.repeat(LIMITS.text + 1) }, 'expected at most 100000 characters'],
    [{ ...value, value: Number.NaN }, 'block.value is NaN; expected a number'],
    [{ ...value, value: '1' }, 'block.value is "1"; expected a number'],
    [{ ...value, digits: 1.5 }, 'block.digits is 1.5; expected a whole number from 0 to 10'],
    [{ ...value, interval: [1] }, 'block.interval is an array of 1; expected an array of 2'],
    [{ ...value, interval: [1, 2, 3] }, 'expected at most 2 entries'],
    [{ ...value, better: 'larger' }, 'block.better is "larger"; expected one of higher, lower'],
    [{ ...value, baseline: 1 }, 'block.baseline is 1; expected an object'],
    [{ ...table, rows: [[1, 2]] }, 'block.rows[0] is an array of 2; expected 1 cells'],
    [{ ...table, rows: [[{}]] }, 'block.rows[0][0] is an object; expected a string'],
    [{ ...table, rows: Array(LIMITS.tableRows + 1).fill([1]) }, 'expected at most 5000 entries'],
    [{ ...table, columns: Array(51).fill(table.columns[0]) }, 'expected at most 50 entries'],
    [{ ...plot, alt: undefined }, 'block.alt is undefined; expected a string'],
    [{ ...plot, marks: [{ mark: 'image' }] }, 'block.marks[0].mark is "image"; expected one of'],
    [{ ...plot, marks: [{ mark: 'toString' }] }, 'block.marks[0].mark is "toString"'],
    [{ ...plot, marks: [{ ...line, y: undefined }] }, 'block.marks[0].y is undefined'],
    [{ ...plot, marks: [{ ...line, stacked: true }] }, 'block.marks[0].stacked is not part'],
    [{ ...plot, marks: [{ ...line, rows: [{ x: [] }] }] }, 'rows[0].x is an array of 0'],
    [{ ...plot, marks: [{ ...line, rows: [ownProto] }] }, 'expected another name'],
    [{ ...plot, marks: Array(51).fill(line) }, 'expected at most 50 entries'],
    [{ ...plot, x: { label: 'x', domain: [0, null] } }, 'block.x.domain[1] is null'],
    [{ ...plot, x: { label: 'x', scale: 'sqrt' } }, 'expected one of linear, log, band'],
    [
      { ...plot, marks: Array(3).fill({ ...line, rows: Array(7_000).fill({ x: 1, y: 1 }) }) },
      'block has 21000 rows; expected at most 20000',
    ],
    [{ type: 'check', name: 'a', passed: 1, expected: 'b', seen: 'c' }, 'expected true or false'],
    [{ type: 'progress', label: 'a', done: -1, total: 1 }, 'block.done is -1'],
    [{ type: 'error', kind: 'thrown', message: 'a', line: '3' }, 'block.line is "3"'],
  ])('refuses %j', (block, message) => {
    expect(() => parseBlock(block)).toThrow(message)
  })

  it('says which block of a report is wrong', () => {
    const good = { type: 'text', text: 'a' }
    expect(() => parseReport([good, { type: 'text' }])).toThrow('report[1].text is undefined')
    expect(() => parseReport({ length: 0 })).toThrow('report is an object; expected an array')
    expect(() => parseReport(Array(2_001).fill(good))).toThrow('expected at most 2000 entries')
  })
})
