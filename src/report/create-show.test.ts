import { describe, expect, it } from 'vitest'
import { shown } from './testing/shown.ts'

const rows = [{ day: 1, auc: 0.5, tags: ['a'], model: 'old' }]
const axes = { x: { label: 'Day' }, y: { label: 'AUC' }, alt: 'A line.' }
const line = { mark: 'line', rows, x: 'day', y: 'auc' } as const

describe('show', () => {
  it('makes blocks that are plain JSON, rounded to what every engine agrees on', () => {
    const report = shown((show) => {
      show.text('a')
      show.value('AUC', 0.1 + 0.2, { better: 'higher', interval: [-Infinity, 1], baseline: 0.5 })
      show.note('b', { tone: 'bad' })
      show.progress('c', 1, 2)
    })
    expect(report).toEqual([
      { type: 'text', text: 'a' },
      {
        type: 'value',
        name: 'AUC',
        value: 0.3,
        better: 'higher',
        interval: ['-Infinity', 1],
        baseline: { name: 'baseline', value: 0.5 },
      },
      { type: 'note', tone: 'bad', text: 'b' },
      { type: 'progress', label: 'c', done: 1, total: 2 },
    ])
  })

  it('keeps of the rows of a plot only what the plot draws', () => {
    const [block] = shown((show) =>
      show.plot({ ...axes, marks: [{ ...line, rows: rows as never, series: 'model' }] }),
    )
    expect(block).toMatchObject({ marks: [{ rows: [{ day: 1, auc: 0.5, model: 'old' }] }] })
  })

  it('makes a table out of rows that do not all have the same keys', () => {
    const [block] = shown((show) => show.table([{ a: 1 }, { b: 'x' }] as never))
    expect(block).toEqual({
      type: 'table',
      columns: [
        { key: 'a', title: 'a', kind: 'number' },
        { key: 'b', title: 'b', kind: 'text' },
      ],
      rows: [
        [1, null],
        [null, 'x'],
      ],
    })
  })

  it.each([
    ['value is "1"; expected a number', (show) => show.value('a', '1' as never)],
    ['interval is [2, 1]; expected the lowest', (show) => show.value('a', 1, { interval: [2, 1] })],
    ['options.digits is 1.5', (show) => show.value('a', 1, { digits: 1.5 })],
    ['better is "more"', (show) => show.value('a', 1, { better: 'more' as never })],
    ['rows[0].a is an object', (show) => show.table([{ a: {} as never }])],
    ['columns.b names no column', (show) => show.table([{ a: 1 }], { columns: { b: {} } })],
    ['rows is an array of 5001', (show) => show.table(Array(5001).fill({ a: 1 }))],
    ['x is undefined; expected an object', (show) => show.plot({ marks: [], alt: 'a' } as never)],
    ['expected what the plot shows', (show) => show.plot({ ...axes, marks: [], alt: ' ' })],
    [
      'marks[0].rows[0] has no loss, which y names',
      (show) => show.plot({ ...axes, marks: [{ ...line, rows: rows as never, y: 'loss' }] }),
    ],
    [
      'marks[0].rows[0].tags is an array of 1',
      (show) => show.plot({ ...axes, marks: [{ ...line, rows: rows as never, y: 'tags' }] }),
    ],
    [
      'has no toString, which y names',
      (show) => show.plot({ ...axes, marks: [{ ...line, rows: rows as never, y: 'toString' }] }),
    ],
    ['marks[0].mark is "pie"', (show) => show.plot({ ...axes, marks: [{ mark: 'pie' } as never] })],
    ['neither x nor y', (show) => show.plot({ ...axes, marks: [{ mark: 'rule' }] })],
    [
      'x.domain is an array of 2; expected [lowest, highest]',
      (show) => show.plot({ ...axes, x: { label: 'a', domain: [1, 1] }, marks: [] }),
    ],
    ['done is NaN', (show) => show.progress('a', Number.NaN, 1)],
  ] as [string, (show: Parameters<Parameters<typeof shown>[0]>[0]) => void][])(
    'refuses with "%s"',
    (message, program) => {
      expect(() => shown(program)).toThrow(message)
    },
  )
})
