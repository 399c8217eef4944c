import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PlotBlock } from './blocks.ts'
import { plotTables } from './plot-data.ts'
import { isLabelledDirectly, plotLegend } from './plot-legend.ts'
import { renderPlot } from './render-plot.ts'
import { seriesStyles, unnamedStyle } from './series-style.ts'
import type { PlotOptions } from './show-plot.ts'
import { shown } from './testing/shown.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const rows = ['old', 'new'].flatMap((model) =>
  [1, 2].map((day) => ({ model, day, auc: 0.5, low: 0.4, high: 0.6 })),
)
const line = { mark: 'line', rows, x: 'day', y: 'auc', series: 'model' } as const
const band = { mark: 'band', rows, x: 'day', low: 'low', high: 'high', series: 'model' } as const

function plot(options: Partial<PlotOptions>): PlotBlock {
  const axes = { x: { label: 'Day' }, y: { label: 'AUC', unit: 'x' }, alt: 'Flat.', marks: [] }
  return shown((show) => show.plot({ ...axes, ...options }))[0] as PlotBlock
}

describe('plotTables', () => {
  it('puts a line and its band into one table, with the titles and units of the axes', () => {
    const [table, ...more] = plotTables(plot({ marks: [band, line] }))
    expect(more).toEqual([])
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'model',
      'Day',
      'AUC, lowest',
      'AUC, highest',
      'AUC',
    ])
    expect(table?.columns.map(({ kind }) => kind)).toEqual([
      'text',
      'number',
      'number',
      'number',
      'number',
    ])
    expect(table?.rows[0]).toEqual(['old', 1, 0.4, 0.6, 0.5])
  })

  it('keeps different points apart', () => {
    const other = { ...line, rows: [{ model: 'truth', day: 7, auc: 1 }] }
    expect(plotTables(plot({ marks: [line, other] })).map((table) => table.rows.length)).toEqual([
      4, 1,
    ])
  })
})

describe('the data under a plot', () => {
  it('ends at two hundred rows, and says so', () => {
    const many = Array.from({ length: 1_000 }, (_, day) => ({ day, auc: 1 }))
    const marks = [{ mark: 'dot', rows: many, x: 'day', y: 'auc' }] as const
    const root = renderPlot(plot({ title: 'Many', marks: [...marks] }), document, undefined)
    expect(root.querySelectorAll('tbody tr').length).toBe(200)
    expect(root.querySelector('caption')?.textContent).toBe('The first 200 of 1,000 rows')
    expect(root.querySelector('[tabindex]')?.getAttribute('aria-label')).toBe('Data of “Many”')
  })

  it('is there even when the picture cannot be drawn', () => {
    const root = renderPlot(plot({ marks: [line] }), document, () => {
      throw new Error('no such scale')
    })
    expect(root.querySelector('p')?.textContent).toBe(
      'Flat. (This plot could not be drawn: no such scale)',
    )
    expect(root.querySelectorAll('tbody tr').length).toBe(4)
  })
})

describe('seriesStyles', () => {
  it('gives turns in order of first appearance, over all marks', () => {
    const styles = seriesStyles(
      plot({ marks: [line, { ...line, rows: [{ model: 'truth', day: 1, auc: 1 }, ...rows] }] }),
    )
    expect([...styles].map(([name, { colour }]) => [name, colour])).toEqual([
      ['old', 'var(--series-1)'],
      ['new', 'var(--series-2)'],
      ['truth', 'var(--series-3)'],
    ])
  })

  it('lets a well-known name keep its turn, and gives it to no other', () => {
    const styles = seriesStyles(plot({ marks: [line] }), new Map([['new', 0]]))
    expect([...styles].map(([name, { turn }]) => [name, turn])).toEqual([
      ['old', 1],
      ['new', 0],
    ])
  })

  it('leaves the first colour to marks without a series, if no series has it', () => {
    expect(unnamedStyle(new Map()).colour).toBe('var(--series-1)')
    expect(unnamedStyle(seriesStyles(plot({ marks: [line] }))).colour).toBe('var(--ink)')
  })
})

describe('the legend', () => {
  const items = (options: Partial<PlotOptions>) => {
    const list = plotLegend(plot(options), document)
    return list && [...list.children].map((item) => item.textContent?.trim())
  }

  it('is not needed where lines are labelled at their ends', () => {
    expect(isLabelledDirectly(plot({ marks: [line, band] }))).toBe(true)
    expect(items({ marks: [line, band] })).toBeUndefined()
  })

  it('names the series of everything else', () => {
    expect(items({ marks: [{ ...line, mark: 'dot' }] })).toEqual(['old', 'new'])
    expect(items({ marks: [line], facet: { x: 'model' } })).toEqual(['old', 'new'])
    const long = rows.map((row) => ({ ...row, model: `${row.model} but much longer` }))
    expect(items({ marks: [{ ...line, rows: long }] })?.length).toBe(2)
  })

  it('is not needed where the axis names the series, or where there is none', () => {
    expect(
      items({ marks: [{ mark: 'bar', rows, x: 'model', y: 'auc', series: 'model' }] }),
    ).toBeUndefined()
    expect(items({ marks: [{ mark: 'bar', rows, x: 'model', y: 'auc' }] })).toBeUndefined()
  })
})
