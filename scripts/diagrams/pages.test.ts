import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diagramHash } from '../../src/markdown/diagram-hash.ts'
import { complaints, statusOf, wantedDiagrams } from './pages.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const fence = (source: string) => `Text.\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`
const places = () => ({ docs: join(root, 'docs'), diagrams: join(root, 'drawn') })

it('tells what is missing, stale and gone, and where', () => {
  write('docs/index.mdx', fence('new'))
  write('docs/cases/ads.mdx', fence('kept') + fence('changed'))
  write('drawn/cases-ads-1.svg', `<svg data-diagram="${diagramHash('kept')}">`)
  write('drawn/cases-ads-2.svg', `<svg data-diagram="${diagramHash('before')}">`)
  write('drawn/old-1.svg', '<svg>')
  const status = statusOf(wantedDiagrams(places()), places())
  const lines = complaints(status).map((line) => line.replaceAll(`${root}/`, ''))
  expect(lines).toEqual([
    'docs/index.mdx:3: the diagram is not drawn (index-1.svg is missing)',
    'docs/cases/ads.mdx:8: the diagram has changed since cases-ads-2.svg was drawn',
    'old-1.svg: no page has this diagram any more',
  ])
})

it('has nothing to say when every drawing is up to date', () => {
  write('docs/index.mdx', fence('kept'))
  write('drawn/index-1.svg', `<svg data-diagram="${diagramHash('kept')}">`)
  expect(complaints(statusOf(wantedDiagrams(places()), places()))).toEqual([])
})

it('refuses two pages whose drawings would have one name', () => {
  write('docs/cases-ads.mdx', fence('a'))
  write('docs/cases/ads.mdx', fence('b'))
  expect(() => wantedDiagrams(places())).toThrow(/would both be cases-ads-1\.svg/)
})
