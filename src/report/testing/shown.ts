import fc from 'fast-check'
import type { Block, Report } from '../blocks.ts'
import { createShow, type Show } from '../create-show.ts'

/** What a program shows, as blocks. */
export function shown(program: (show: Show) => void): Report {
  const blocks: Block[] = []
  program(createShow((block) => blocks.push(block)))
  return blocks
}

/** Strings that would like to be more than text. */
export const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</svg></details><iframe>',
  '&lt;b&gt; &amp; &',
  'url(#a) var(--ink) expression(1)',
  'javascript:alert(1)',
  'NaN',
  '-Infinity',
  'constructor',
  '',
  '  ',
  '\u0000\u202e\ud800',
] as const

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
)

const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.double({ min: -1, max: 1 }))
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const style = {
  unit: maybe(anyText),
  format: maybe(fc.constantFrom('number', 'percent', 'compact', 'bytes')),
}
const digits = maybe(fc.integer({ min: 0, max: 10 }))
const direction = maybe(fc.constantFrom('higher', 'lower'))
const interval = fc
  .tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }))
  .map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]))

const value = fc.record({
  name: anyText,
  value: anyNumber,
  options: fc.record({
    ...style,
    digits,
    better: direction,
    interval: maybe(interval),
    intervalName: maybe(anyText),
    baseline: maybe(fc.oneof(anyNumber, fc.record({ name: anyText, value: anyNumber }))),
  }),
})

const key = anyText.filter((name) => name !== '__proto__')
const cell = fc.oneof(anyNumber, anyText, fc.boolean(), fc.constant(null))
const table = fc.uniqueArray(key, { maxLength: 4 }).chain((keys) =>
  fc.record({
    rows: fc.array(
      fc.tuple(...keys.map(() => cell)).map((cells) => entries(keys, cells)),
      { maxLength: 5 },
    ),
    caption: maybe(anyText),
    column: fc.record({ title: maybe(anyText), ...style, digits, best: direction }),
  }),
)

const entries = <Value>(keys: readonly string[], values: readonly Value[]) =>
  Object.fromEntries(keys.map((name, index) => [name, values[index] as Value]))

const position = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -50, max: 50, noNaN: true }) },
  anyNumber,
  fc.constant(null),
)
const mark = fc
  .record({
    kind: fc.constantFrom('line', 'area', 'dot', 'bar', 'band', 'text'),
    names: fc.boolean(),
    rows: fc.array(
      fc.record({ x: position, y: position, z: position, s: anyText, f: anyText, g: anyText }),
      { maxLength: 15 },
    ),
    series: fc.boolean(),
    flag: fc.boolean(),
  })
  .map(({ kind, names, rows, series, flag }) => ({
    mark: kind,
    rows,
    x: names ? 's' : 'x',
    ...(kind === 'band' ? { low: 'y', high: 'z' } : { y: 'y' }),
    ...(kind === 'text' ? { text: 's' } : series ? { series: 's' } : {}),
    ...(flag ? { dashed: true, stacked: true } : {}),
  }))
const rule = fc
  .record({ x: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })), label: maybe(anyText) })
  .map(({ x, label }) => ({ mark: 'rule', label, ...(x === undefined ? { y: 1 } : { x }) }))
const axis = fc.record({
  label: anyText,
  ...style,
  scale: maybe(fc.constantFrom('linear', 'log', 'band')),
  domain: maybe(fc.constantFrom([0, 1], [-5, 5], [1, 1000])),
})
const plot = fc.record({
  title: maybe(anyText),
  x: axis,
  y: axis,
  marks: fc.array(fc.oneof({ weight: 4, arbitrary: mark }, { weight: 1, arbitrary: rule }), {
    maxLength: 3,
  }),
  facet: maybe(fc.constantFrom({ x: 'f' }, { y: 'g' }, { x: 'f', y: 'g' })),
  alt: anyText.map((text) => `${text}.`),
})

const images = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        pixels: fc.uint8Array({ minLength: 3 * width * height, maxLength: 3 * width * height }),
        alt: anyText,
        label: maybe(anyText),
        tone: maybe(fc.constantFrom('good', 'bad')),
      }),
    ),
  { maxLength: 3 },
)

const call: fc.Arbitrary<(show: Show) => void> = fc.oneof(
  anyText.map((text) => (show: Show) => show.text(text)),
  value.map((each) => (show: Show) => show.value(each.name, each.value, each.options as never)),
  table.map(({ rows, caption, column }) => (show: Show) => {
    const [first] = rows.length > 0 ? Object.keys(rows[0] ?? {}) : []
    const columns = first === undefined ? {} : Object.fromEntries([[first, column]])
    show.table(rows, { caption, columns: columns as never })
  }),
  plot.map((options) => (show: Show) => show.plot(options as never)),
  fc.tuple(images, maybe(anyText)).map(
    ([rows, caption]) =>
      (show: Show) =>
        show.images(rows as never, { caption }),
  ),
  fc.tuple(anyText, fc.constantFrom('info', 'good', 'bad')).map(
    ([text, tone]) =>
      (show: Show) =>
        show.note(text, { tone: tone as 'info' }),
  ),
  fc.tuple(anyText, anyText, anyNumber).map(([name, seen, number]) => (show: Show) => {
    show.check<unknown>(name, () => [seen, number], { equals: seen })
    show.check(name, () => number, { is: seen, passes: (given) => given > 0 })
  }),
  fc.tuple(anyText, fc.nat(), fc.nat()).map(
    ([label, done, total]) =>
      (show: Show) =>
        show.progress(label, done, total),
  ),
)

const loose: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('log' as const),
    level: fc.constantFrom('log', 'warn', 'error'),
    text: anyText,
  }),
  fc.record(
    {
      type: fc.constant('error' as const),
      kind: fc.constantFrom('import', 'syntax', 'thrown', 'time', 'internal'),
      message: anyText,
      hint: anyText,
      file: anyText,
      line: fc.nat(),
      column: fc.nat(),
    },
    { requiredKeys: ['type', 'kind', 'message'] },
  ),
)

/** Reports as programs make them, out of every kind of block, with strings that mean harm. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(fc.array(call, { maxLength: 4 }), fc.array(loose, { maxLength: 2 }))
  .map(([calls, others]) => [...shown((show) => calls.forEach((each) => each(show))), ...others])
