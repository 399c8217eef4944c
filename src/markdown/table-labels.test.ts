import { markdownToHtml, mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { tableLabels } from './table-labels.ts'

const TABLE = '| Stage | Metric |\n|---|---|\n| Retrieval | recall |\n'
const options = { hastPlugins: [tableLabels()], features: { gfm: true } }

test('every cell but the first of its row names its column', async () => {
  const { html } = await markdownToHtml(TABLE, options)
  expect(html).toContain('<td role="cell">Retrieval</td>')
  expect(html).toMatch(
    /<td (data-label="Metric" role="cell"|role="cell" data-label="Metric")>recall<\/td>/,
  )
  expect(html).toContain('<th role="columnheader">Stage</th>')
})

test('works in MDX', async () => {
  const { code } = await mdxToJs(TABLE, options)
  expect(code).toContain('"data-label": "Metric"')
})
