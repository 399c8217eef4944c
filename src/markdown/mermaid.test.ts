import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markdownToHtml, mdxToJs } from 'satteri'
import { afterAll, describe, expect, it } from 'vitest'
import { diagramHash } from './diagram-hash.ts'
import { mermaid } from './mermaid.ts'

const root = mkdtempSync(join(tmpdir(), 'diagrams-'))
afterAll(() => rmSync(root, { recursive: true }))
const places = { docs: join(root, 'docs'), diagrams: join(root, 'drawn') }
for (const place of Object.values(places)) mkdirSync(place)

const fence = 'flowchart LR\n  a[A] --> b{x}'
const svg = (source: string, width = 900) =>
  `<svg data-diagram="${diagramHash(source)}" style="min-width:${width}px"><text>{a}</text></svg>\n`
writeFileSync(join(places.diagrams, 'cases-video-1.svg'), svg(fence))
writeFileSync(join(places.diagrams, 'small-1.svg'), svg(fence, 200))
writeFileSync(join(places.diagrams, 'stale-1.svg'), svg('something else'))

const options = (page: string) => ({
  mdastPlugins: [mermaid(places)],
  fileURL: pathToFileURL(join(places.docs, page)),
})
const html = async (page: string, meta = '') =>
  (await markdownToHtml(`Text.\n\n\`\`\`mermaid${meta}\n${fence}\n\`\`\`\n`, options(page))).html

describe('in Markdown', () => {
  it('puts the drawing, its caption and its text in place of the fence', async () => {
    const figure = await html('cases/video.md', ' caption="A & <b>"')
    expect(figure).toContain('<figure class="diagram not-content">')
    expect(figure).toContain('<text>{a}</text></svg>')
    expect(figure).toContain('<figcaption>A &amp; &lt;b&gt;</figcaption>')
    expect(figure).toContain('<summary>Diagram as text</summary>')
    expect(figure).toContain('flowchart LR\n  a[A] --&gt; b{x}</code>')
    expect(figure).not.toContain('language-mermaid')
  })

  it('lets the keyboard reach a drawing that may scroll, and no other', async () => {
    expect(await html('cases/video.md')).toContain(
      'class="diagram-drawing" data-pagefind-ignore tabindex="0"',
    )
    expect(await html('small.md')).not.toContain(
      'class="diagram-drawing" data-pagefind-ignore tabindex',
    )
  })
})

describe('in MDX', () => {
  it('passes the figure on untouched, braces and all', async () => {
    const source = `<Part>\n\n\`\`\`mermaid\n${fence}\n\`\`\`\n\n</Part>\n`
    const { code } = await mdxToJs(source, options('cases/video.mdx'))
    expect(code).toContain('"set:html": "<figure class=\\"diagram not-content\\">')
    expect(code).toContain('<text>{a}</text></svg>')
  })
})

describe('the build fails', () => {
  it.each([
    ['missing.md', '', /missing\.md:3: diagram 1 is not drawn \(missing-1\.svg is missing\)/],
    ['stale.md', '', /stale\.md:3: diagram 1 has changed since stale-1\.svg was drawn/],
    ['stale.md', '', /npm run diagrams/],
    ['cases/video.md', ' title=x', /cannot read “title=x”; write caption=/],
    ['../elsewhere.md', '', /pages in docs\/ only/],
  ])('for %s%s', async (page, meta, message) => {
    await expect(async () => html(page, meta)).rejects.toThrow(message)
  })
})
