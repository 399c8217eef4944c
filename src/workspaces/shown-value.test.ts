import { describe, expect, test } from 'vitest'
import type { Block } from '../report/blocks.ts'
import { createShow } from '../report/create-show.ts'
import { shownValue } from './shown-value.ts'

const report: Block[] = []
const show = createShow((block) => report.push(block))
show.value('offline AUC', 0.7312)
show.value('latency', 12, { unit: 'ms' })
show.value('twice', 1)
show.value('twice', 2)
show.table([
  { model: 'popularity', AUC: 0.61, size: 10 },
  { model: 'two-tower', AUC: 0.68, size: 20 },
])

const shown = (quotation: object) => shownValue(report, 'ws/01', quotation)

describe('shownValue', () => {
  test('gives a value by its name, with its unit', () => {
    expect(shown({ name: 'offline AUC' })).toBe('0.731')
    expect(shown({ name: 'latency' })).toBe('12\u00a0ms')
  })

  test('gives a cell by its row’s first cell and its column', () => {
    expect(shown({ row: 'two-tower', column: 'AUC' })).toBe('0.680')
  })

  test('refuses what was not shown, and says what was', () => {
    expect(() => shown({ name: 'online AUC' })).toThrow(
      'ws/01 shows no value named "online AUC"; it shows "offline AUC"',
    )
    expect(() => shown({ row: 'MLP', column: 'AUC' })).toThrow('rows: popularity, two-tower')
  })

  test('refuses a name that stands for two values', () => {
    expect(() => shown({ name: 'twice' })).toThrow('2 values named "twice"')
  })

  test('refuses a quotation of nothing', () => {
    expect(() => shown({})).toThrow('needs a name, or a row and a column')
  })
})
