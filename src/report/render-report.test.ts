import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Report } from './blocks.ts'
import { renderReport } from './render-report.ts'
import { renderToHtml } from './render-to-html.ts'
import { anyReport, HOSTILE, shown } from './testing/shown.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const page = (report: Report): Element => renderReport(report, document)
const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent ?? '')

describe('renderReport', () => {
  it('draws values that follow each other as one list', () => {
    const root = page(
      shown((show) => {
        show.value('AUC', 0.731, { better: 'higher', baseline: { name: 'before', value: 0.7 } })
        show.value('p99', 12, { unit: 'ms', interval: [10, 14], intervalName: '8 seeds' })
        show.text('and')
        show.value('rows', 40_000)
      }),
    )
    expect(root.querySelectorAll('dl').length).toBe(2)
    expect(texts(root, 'dt')).toEqual(['AUC higher is better', 'p99', 'rows'])
    expect(texts(root, '.report-number')).toEqual(['0.731', '12\u00a0ms', '40,000'])
    expect(texts(root, '.report-better')).toEqual(['▲\u00a0better by 0.031 than before (0.700)'])
    expect(texts(root, '.report-interval')).toEqual(['10 to 14\u00a0ms, 8 seeds'])
  })

  it('draws an interval beside its baseline', () => {
    const root = page(shown((show) => show.value('a', 2, { interval: [1, 3], baseline: 0 })))
    const bar = root.querySelector('.report-interval-bar')
    expect(bar?.getAttribute('aria-hidden')).toBe('true')
    expect(bar?.querySelector('.report-range')?.getAttribute('d')).toBe('M41.7,6H115')
  })

  it('draws a table with headings, numbers at the right and the best of a column in words', () => {
    const rows = [
      { model: 'old', auc: 0.7, ms: 5 },
      { model: 'new', auc: 0.75, ms: null },
    ]
    const root = page(
      shown((show) =>
        show.table(rows, {
          caption: 'Two',
          columns: { auc: { best: 'higher' }, ms: { unit: 'ms' } },
        }),
      ),
    )
    const region = root.querySelector('[tabindex="0"]')
    expect(region?.getAttribute('aria-label')).toBe('Two')
    expect(texts(root, 'caption')).toEqual(['Two'])
    expect(texts(root, 'th[scope="col"]')).toEqual(['model', 'auc', 'ms (ms)'])
    expect(texts(root, 'th[scope="row"]')).toEqual(['old', 'new'])
    expect(texts(root, 'td')).toEqual(['0.700', '5', '0.750 (best)', '–'])
    expect(texts(root, 'strong')).toEqual(['0.750'])
    expect(root.querySelectorAll('td.report-right').length).toBe(4)
  })

  it('marks all that are equally good, and none where all are equal', () => {
    const best = (numbers: number[]) =>
      texts(
        page(
          shown((show) =>
            show.table(
              numbers.map((a) => ({ a })),
              { columns: { a: { best: 'lower' } } },
            ),
          ),
        ),
        'strong',
      )
    expect(best([2, 1, 1])).toEqual(['1', '1'])
    expect(best([1, 1])).toEqual([])
    expect(best([1])).toEqual([])
  })

  it('says that a table is empty', () => {
    expect(page(shown((show) => show.table([]))).textContent).toBe('No rows.')
  })

  it('breaks text into paragraphs and begins a note with its tone', () => {
    const root = page(
      shown((show) => {
        show.text('one\ntwo\n\nthree')
        show.note('leaks', { tone: 'bad' })
      }),
    )
    expect(texts(root, '.report-text p')).toEqual(['one\ntwo', 'three'])
    expect(texts(root, '.report-note')).toEqual(['Problem. leaks'])
  })

  it('gathers console lines and says the level of those that have one', () => {
    const root = page([
      { type: 'log', level: 'log', text: 'a' },
      { type: 'log', level: 'warn', text: 'b' },
    ])
    expect(root.querySelectorAll('ul').length).toBe(1)
    expect(texts(root, 'li')).toEqual(['a', 'warning b'])
  })

  it('shows the newest progress of each label, and none of a number without a total', () => {
    const root = page(
      shown((show) => {
        show.progress('train', 1, 8)
        show.progress('wait', 0, 0)
        show.progress('train', 3, 8)
      }),
    )
    expect(texts(root, 'label')).toEqual(['train3 of 8', 'wait'])
    const [train, wait] = root.querySelectorAll('progress')
    expect(train?.getAttribute('value')).toBe('3')
    expect(wait?.hasAttribute('value')).toBe(false)
  })

  it('tells an error in words, with its place and what to do', () => {
    const root = page([
      {
        type: 'error',
        kind: 'thrown',
        message: 'x is not a function',
        file: 'split.ts',
        line: 12,
        column: 5,
        hint: 'Import it.',
      },
    ])
    expect(texts(root, 'p')).toEqual([
      'The program stopped with an error',
      'x is not a function',
      'split.ts:12:5',
      'Import it.',
    ])
    expect(root.querySelector('.report-place')?.getAttribute('data-line')).toBe('12')
  })

  it('shows the words and the data of a plot that it has no drawer for', () => {
    const root = page(
      shown((show) =>
        show.plot({
          title: 'AUC by day',
          x: { label: 'Day' },
          y: { label: 'AUC' },
          marks: [{ mark: 'line', rows: [{ d: 1, a: 0.5 }], x: 'd', y: 'a' }],
          alt: 'It rises.',
        }),
      ),
    )
    expect(texts(root, 'figcaption')).toEqual(['AUC by day'])
    expect(texts(root, 'figure > p')).toEqual(['It rises.'])
    expect(texts(root, 'details th, details td')).toEqual(['Day', 'AUC', '1', '0.500'])
  })
})

describe('renderToHtml', () => {
  it.each(HOSTILE.filter((text) => /[<"]/.test(text)))('keeps %s text', (text) => {
    const html = renderToHtml(
      shown((show) => {
        show.text(text)
        show.value(text, 1, { unit: text, baseline: { name: text, value: 2 } })
        show.table([{ [text]: text }], { caption: text })
        show.note(text)
        show.plot({
          title: text,
          x: { label: text },
          y: { label: text },
          marks: [{ mark: 'bar', rows: [{ a: text, b: 1 }], x: 'a', y: 'b', series: 'a' }],
          alt: text,
        })
      }),
    )
    expect(html).not.toContain(text)
    expect(html).not.toMatch(/<(img|script|iframe)/i)
  })

  it('never lets what a program shows become markup', () => {
    const tags =
      'div|p|span|small|strong|b|code|dl|dt|dd|ul|li|table|caption|thead|tbody|tr|th|td|figure|figcaption|details|summary|label|progress|svg|g|path|rect|line|circle|text|tspan|clipPath|img'
    const safe = new RegExp(`</?(?:${tags})(?: [a-zA-Z0-9-]+="[^"<>]*")*>`, 'g')
    fc.assert(
      fc.property(anyReport, (report) => {
        const html = renderToHtml(report)
        // Without the tags that the renderer makes there is no markup left.
        expect(html.replaceAll(safe, '')).not.toMatch(/[<>"]/)
        for (const [tag] of html.matchAll(safe)) {
          // The one address is of a picture that the renderer made itself.
          const rest = tag.replace(/ src="data:image\/bmp;base64,[A-Za-z\d+/=]+"/, '')
          expect(rest.replaceAll(/"[^"]*"/g, '')).not.toMatch(/ (on\w+|style|href|src)=/)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('draws every plot that show takes', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const html = renderToHtml(report)
        expect(html).not.toContain('This plot could not be drawn')
        // How Observable Plot marks a picture that it has doubts about.
        expect(html).not.toContain('font-family="initial"')
      }),
      { numRuns: 80 },
    )
  })

  it('reads the same after the browser has parsed it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const body = parseHTML(`<html><body>${renderToHtml(report)}</body></html>`).document.body
        expect(body.children.length).toBe(1)
        expect(body.firstElementChild?.className).toBe('report')
      }),
      { numRuns: 50 },
    )
  })
})
