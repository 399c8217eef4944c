import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { blockText, createPrinter } from './terminal.ts'
import { anyReport, shown } from './testing/shown.ts'

const only = (report: Block[]): string => blockText(report[0]!)

it('prints a value with what it is compared with', () => {
  const block = shown((show) =>
    show.value('AUC', 0.731, { better: 'higher', interval: [0.72, 0.74], baseline: 0.7 }),
  )
  expect(only(block)).toBe(
    'AUC: 0.731 (higher is better)\n  ▲ better by 0.031 than baseline (0.700)\n  0.720 to 0.740',
  )
})

it('prints a table in columns', () => {
  const rows = [
    { model: 'old', auc: 0.7 },
    { model: 'newest', auc: 0.75 },
  ]
  expect(only(shown((show) => show.table(rows, { columns: { auc: { best: 'higher' } } })))).toBe(
    [
      'model     auc',
      '──────  ──────',
      'old     0.700',
      'newest  0.750*',
      '* best of its column',
      '',
    ].join('\n'),
  )
})

it('prints a long table as far as it can be read', () => {
  const rows = Array.from({ length: 100 }, (_, a) => ({ a }))
  expect(only(shown((show) => show.table(rows)))).toContain('… and 40 more rows')
})

it('prints a plot as its words and a row of blocks a line', () => {
  const rows = [1, 2, 3].flatMap((d) => [
    { d, a: d, s: 'up' },
    { d, a: 4 - d, s: 'down' },
  ])
  const text = only(
    shown((show) =>
      show.plot({
        title: 'Two',
        x: { label: 'Day' },
        y: { label: 'AUC' },
        marks: [{ mark: 'line', rows, x: 'd', y: 'a', series: 's' }],
        alt: 'They cross.',
      }),
    ),
  )
  expect(text).toBe('Two\nThey cross.\nup    ▁▅█  1 to 3\ndown  █▅▁  3 to 1\n')
})

it('prints progress at every tenth of the way', () => {
  const printed: string[] = []
  const print = createPrinter((text) => printed.push(text))
  shown((show) => {
    for (let done = 0; done <= 1000; done++) show.progress('train', done, 1000)
  }).forEach(print)
  expect(printed.length).toBe(11)
  expect(printed.at(-1)).toBe('train: 1,000 of 1,000')
})

it('prints every block that there is', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const block of report) expect(typeof blockText(block)).toBe('string')
    }),
  )
})
