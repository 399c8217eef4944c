import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlotBlock } from '../blocks.ts'
import type { PlotOptions } from '../show-plot.ts'
import { shown } from '../testing/shown.ts'
import { drawPlot } from './draw-plot.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

function draw(options: Partial<PlotOptions>): Element {
  const axes = { x: { label: 'Day' }, y: { label: 'AUC' }, alt: 'It rises.', marks: [] }
  const [block] = shown((show) => show.plot({ ...axes, ...options }))
  return drawPlot(block as PlotBlock, document)
}

const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(`${selector} text`)].map((each) => each.textContent ?? '')
const numbers = (root: Element, selector: string, name: string): number[] =>
  [...root.querySelectorAll(selector)].map((each) => Number(each.getAttribute(name)))

const line = { mark: 'line', x: 'd', y: 'a' } as const
const days = (count: number) => Array.from({ length: count }, (_, d) => ({ d, a: d / count }))

describe('the picture of a plot', () => {
  it('is an image with words for a name, and takes its colours and its size from the page', () => {
    const root = draw({ title: 'AUC by day', marks: [{ ...line, rows: days(20) }] })
    expect(root.getAttribute('role')).toBe('img')
    expect(root.getAttribute('aria-label')).toBe('AUC by day. It rises.')
    expect(root.getAttribute('viewBox')).toMatch(/^0 0 420 \d+$/)
    expect(root.hasAttribute('width')).toBe(false)
    expect(root.querySelectorAll('style, [style], [id], [aria-hidden]').length).toBe(0)
    const colours = [...root.querySelectorAll('[fill], [stroke]')]
      .flatMap((each) => [each.getAttribute('fill'), each.getAttribute('stroke')])
      .filter((colour) => colour !== null && !['none', 'currentColor'].includes(colour))
    expect(colours.filter((colour) => !colour?.includes('var(--'))).toEqual([])
  })

  it('has axes with titles, units and round ticks', () => {
    const rows = [1, 2, 3, 4].map((d) => ({ d, a: d / 10 }))
    const root = draw({
      x: { label: 'Day', unit: 'd' },
      y: { label: 'Share', format: 'percent' },
      marks: [{ ...line, rows }],
    })
    const titles = [...root.querySelectorAll('.report-axis-title')].map((each) => each.textContent)
    expect(titles).toEqual(['Share', 'Day (d)'])
    expect(texts(root, '.x-axis-tick-label')).toEqual(['1', '2', '3', '4'])
    expect(texts(root, '.y-axis-tick-label')).toEqual(['10%', '20%', '30%', '40%'])
  })

  it('counts orders of magnitude', () => {
    const rows = [1, 2, 3].map((d) => ({ d, a: 10 ** d }))
    const y = { label: 'Requests', scale: 'log', format: 'compact' } as const
    expect(texts(draw({ y, marks: [{ ...line, rows }] }), '.y-axis-tick-label')).toEqual([
      '10',
      '100',
      '1k',
    ])
  })

  it('names short series at their lines, apart from each other, and tells them apart without colour', () => {
    const rows = days(20).flatMap((row) => [
      { ...row, s: 'old' },
      { ...row, s: 'new' },
      { ...row, a: 0.5, s: 'truth' },
    ])
    const root = draw({ marks: [{ ...line, rows, series: 's' }] })
    const labels = [...root.querySelectorAll('.text text')]
    expect(labels.map((each) => each.textContent)).toEqual(['old', 'new', 'truth'])
    const heights = labels.map((each) =>
      Number(/,(.+)\)/.exec(each.getAttribute('transform') ?? '')?.[1]),
    )
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15.9)
    const lines = [...root.querySelectorAll('g.line')]
    expect(lines.map((each) => each.getAttribute('stroke'))).toEqual([
      'var(--series-1)',
      'var(--series-2)',
      'var(--series-3)',
    ])
    expect(new Set(lines.map((each) => each.getAttribute('stroke-dasharray'))).size).toBe(3)
  })

  it('gives dots of each series a symbol', () => {
    const rows = ['a', 'b', 'c'].map((s, d) => ({ s, d, a: d }))
    const root = draw({ marks: [{ mark: 'dot', rows, x: 'd', y: 'a', series: 's' }] })
    const shapes = [...root.querySelectorAll('g.dot')].map(
      (each) =>
        each.firstElementChild?.localName + (each.firstElementChild?.getAttribute('d') ?? ''),
    )
    expect(new Set(shapes).size).toBe(3)
  })

  it('begins bars at zero, even where the program would not', () => {
    const rows = [
      { m: 'old', a: 0.7 },
      { m: 'new', a: 0.8 },
    ]
    const root = draw({
      y: { label: 'AUC', domain: [0.6, 0.8] },
      marks: [{ mark: 'bar', rows, x: 'm', y: 'a' }],
    })
    expect(texts(root, '.y-axis-tick-label')[0]).toBe('0.0')
    const [old = 0, fresh = 0] = numbers(root, 'g.bar rect', 'height')
    expect(old / fresh).toBeCloseTo(0.7 / 0.8, 2)
  })

  it('stands the bars of several series side by side, their intervals on them', () => {
    const rows = ['AUC', 'NDCG'].flatMap((m) =>
      ['old', 'new'].map((s, i) => ({ m, s, a: 1 + i, low: 0.5, high: 2 })),
    )
    const root = draw({
      marks: [
        { mark: 'bar', rows, x: 'm', y: 'a', series: 's' },
        { mark: 'band', rows, x: 'm', low: 'low', high: 'high', series: 's' },
      ],
    })
    const x = numbers(root, 'g.bar rect', 'x')
    const width = numbers(root, 'g.bar rect', 'width')[0] ?? 0
    expect(x.length).toBe(4)
    expect((x[2] ?? 0) - (x[0] ?? 0)).toBeGreaterThanOrEqual(width)
    const middle = numbers(root, 'g.rule line', 'x1').slice(0, 4)
    const shift = Number(
      /translate\((.+),/.exec(
        root.querySelectorAll('g.rule')[0]?.getAttribute('transform') ?? 'translate(0,',
      )?.[1],
    )
    middle.forEach((at, index) => {
      expect(Math.abs(at + shift - ((x[index] ?? 0) + width / 2))).toBeLessThan(2)
    })
  })

  it('stacks bars when asked to', () => {
    const rows = ['ranking', 'retrieval'].map((s) => ({ s, day: 'Monday', ms: 10 }))
    const bar = { mark: 'bar', rows, x: 'day', y: 'ms', series: 's', stacked: true } as const
    const root = draw({ y: { label: 'ms' }, marks: [bar] })
    expect(texts(root, '.y-axis-tick-label')).toEqual(['0', '5', '10', '15', '20'])
    expect(new Set(numbers(root, 'g.bar rect', 'y')).size).toBe(2)
    expect(new Set(numbers(root, 'g.bar rect', 'x')).size).toBe(1)
  })

  it('lays bars down when their names are on y', () => {
    const rows = [{ name: 'taste', gain: 3 }]
    const root = draw({
      x: { label: 'Gain' },
      y: { label: 'Feature' },
      marks: [{ mark: 'bar', rows, x: 'gain', y: 'name' }],
    })
    expect(texts(root, '.y-axis-tick-label')).toEqual(['taste'])
    expect(texts(root, '.x-axis-tick-label')[0]).toBe('0')
  })

  it('keeps the order of names', () => {
    const rows = ['zero', 'alpha', 'mid'].map((m) => ({ m, a: 1 }))
    expect(
      texts(draw({ marks: [{ mark: 'bar', rows, x: 'm', y: 'a' }] }), '.x-axis-tick-label'),
    ).toEqual(['zero', 'alpha', 'mid'])
  })

  it('has a panel for each facet', () => {
    const rows = ['home', 'search'].flatMap((page) => days(5).map((row) => ({ ...row, page })))
    const root = draw({ facet: { x: 'page' }, marks: [{ ...line, rows }] })
    expect(texts(root, '.text')).toEqual(['home', 'search'])
    expect(root.querySelectorAll('g.line path').length).toBe(2)
  })

  it('puts a label at a rule, and makes room for the rule', () => {
    const root = draw({
      marks: [
        { ...line, rows: days(20) },
        { mark: 'rule', y: 3, label: 'budget' },
      ],
    })
    expect(texts(root, '.text')).toEqual(['budget'])
    expect(texts(root, '.y-axis-tick-label').at(-1)).toBe('3')
  })

  it('cuts off what lies outside of a domain, with ids that no other plot has', () => {
    const options = (title: string): Partial<PlotOptions> => ({
      title,
      y: { label: 'AUC', domain: [0, 0.5] },
      marks: [{ ...line, rows: days(20) }],
    })
    const [a, b] = ['one', 'two'].map((title) => draw(options(title)).querySelector('[id]'))
    expect(a?.id).toMatch(/^plot-[a-z0-9]+-0$/)
    expect(a?.id).not.toBe(b?.id)
    expect(draw(options('one')).outerHTML).toBe(draw(options('one')).outerHTML)
    const root = draw(options('one'))
    expect(
      root.querySelectorAll(`[clip-path="url(#${root.querySelector('[id]')?.id})"]`).length,
    ).toBe(1)
  })

  it('draws an empty plot, and one without a single number', () => {
    expect(texts(draw({}), '.y-axis-tick-label').length).toBeGreaterThan(1)
    const rows = [{ d: Number.NaN, a: null }]
    expect(draw({ marks: [{ ...line, rows }] }).getAttribute('role')).toBe('img')
  })
})
