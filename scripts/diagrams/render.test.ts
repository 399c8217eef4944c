import { chromium, type Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBrowser, launchOptions } from '../find-browser.ts'
import { openMermaid, type MermaidPage } from './mermaid-page.ts'
import { render } from './render.ts'

const SOURCE = `flowchart LR
  accTitle: A path
  accDescr: A request goes to a ranker, which reads a store.
  request([Request]) -->|"1,000"| ranker[Ranker]
  store[(Features)] --> ranker
  click ranker "#playground" "Open the playground"
`

let browser: Browser
let page: MermaidPage

beforeAll(async () => {
  browser = await chromium.launch(launchOptions(await ensureBrowser()))
  page = await openMermaid(browser)
})
afterAll(() => browser.close())

describe('a drawing', () => {
  test('has words for those who do not see it, its links, and a size', async () => {
    const { svg, warnings } = await render(page, 'page-1', SOURCE)
    expect(svg).toContain('<title id="chart-title-page-1">A path</title>')
    expect(svg).toMatch(/aria-describedby="chart-desc-page-1"/)
    expect(svg).toMatch(/<a [^>]*href="#playground"/)
    expect(svg).toMatch(/width="\d+" height="\d+"/)
    expect(svg).toMatch(/data-diagram="[0-9a-f]{12}"/)
    expect(warnings).toEqual([])
  })

  test('has no looks, scripts or foreign objects of its own', async () => {
    const { svg } = await render(page, 'page-1', SOURCE)
    expect(svg).not.toMatch(
      /<style|<script|foreignObject|#[0-9a-f]{6}\b|fill="|@import|https?:\/\/(?!www\.w3\.org)/,
    )
  })

  test('has ids that start with its name, so that several can share a page', async () => {
    const { svg } = await render(page, 'page-2', SOURCE)
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(3)
    for (const id of ids) expect(id).toContain('page-2')
  })

  test('says what a fence lacks', async () => {
    await expect(render(page, 'x', 'flowchart LR\n a --> b')).rejects.toThrow('no accTitle')
    await expect(render(page, 'x', 'flowchart LR\n accTitle: A\n a --> b')).rejects.toThrow(
      'no accDescr',
    )
    await expect(render(page, 'x', `${SOURCE}\n  style ranker fill:#f00`)).rejects.toThrow('looks')
    await expect(render(page, 'x', 'flowchart LR\n a -->')).rejects.toThrow()
  })

  test('of too many nodes is drawn with a warning', async () => {
    const many = Array.from({ length: 16 }, (_, index) => `  n${index} --> n${index + 1}`).join(
      '\n',
    )
    const { warnings } = await render(
      page,
      'x',
      `flowchart TB\n  accTitle: A\n  accDescr: B\n${many}`,
    )
    expect(warnings[0]).toContain('17 nodes')
  })
})
