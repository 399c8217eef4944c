import { expect, it } from 'vitest'
import type { Report } from './blocks.ts'
import { canonicalJson, reportHash } from './report-hash.ts'

const report: Report = [{ type: 'value', name: 'AUC', value: 0.7, unit: 'x' }]

it('is sixteen hexadecimal digits, and the same ones for ever', async () => {
  expect(await reportHash(report)).toMatch(/^[0-9a-f]{16}$/)
  expect(await reportHash([])).toBe('4f53cda18c2baa0c')
})

it('does not depend on the order of keys, or on progress', async () => {
  const other: Report = [
    { unit: 'x', value: 0.7, name: 'AUC', type: 'value' },
    { type: 'progress', label: 'a', done: 1, total: 2 },
  ]
  expect(await reportHash(other)).toBe(await reportHash(report))
})

it('depends on everything else', async () => {
  const [block] = report
  expect(await reportHash([{ ...block, value: 0.71 } as never])).not.toBe(await reportHash(report))
  expect(await reportHash([...report, ...report])).not.toBe(await reportHash(report))
})

it('writes nested data in one way', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
})
