/** Puts the committed drawing of each Mermaid fence into the page. */
import { existsSync, readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri'
import { captionOf, diagramFigure } from './diagram-figure.ts'
import { diagramHash, diagramName, hashInSvg } from './diagram-hash.ts'
import { htmlNode } from './html.ts'

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))
const DIAGRAMS = fileURLToPath(new URL('../diagrams/', import.meta.url))

/** Where pages and drawings are; a test has its own. */
export interface Places {
  docs: string
  diagrams: string
}

/**
 * A Sätteri plugin. It runs on Markdown's tree, before code blocks are highlighted on HTML's, so
 * no highlighter meets these fences. A drawing that is missing or out of date fails the build.
 */
export function mermaid(places: Places = { docs: DOCS, diagrams: DIAGRAMS }): MdastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL ? fileURLToPath(fileURL) : ''
    let n = 0
    return defineMdastPlugin({
      name: 'mermaid',
      options: { position: true },
      code(node, context) {
        if (node.lang !== 'mermaid') return
        n++
        const at = `${relative(process.cwd(), file)}:${node.position?.start.line ?? '?'}`
        try {
          const svg = drawing(places, file, n, node.value)
          const html = diagramFigure(svg, node.value, captionOf(node.meta))
          context.replaceNode(node, htmlNode(html, context.sourceFormat, 'flow'))
        } catch (error) {
          throw new Error(`${at}: ${(error as Error).message}`, { cause: error })
        }
      },
    })
  }
}

function drawing(places: Places, file: string, n: number, source: string): string {
  const page = relative(places.docs, file)
  if (page.startsWith('..')) throw new Error('diagrams are drawn for pages in docs/ only')
  const name = diagramName(page.replaceAll(sep, '/'), n)
  const path = `${places.diagrams}/${name}.svg`
  if (!existsSync(path))
    throw new Error(`diagram ${n} is not drawn (${name}.svg is missing). Run: npm run diagrams`)
  const svg = readFileSync(path, 'utf8')
  if (hashInSvg(svg) !== diagramHash(source))
    throw new Error(`diagram ${n} has changed since ${name}.svg was drawn. Run: npm run diagrams`)
  return svg
}
