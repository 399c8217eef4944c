import { diagramHash } from '../../src/markdown/diagram-hash.ts'
import type { MermaidPage } from './mermaid-page.ts'

export interface Rendered {
  svg: string
  /** What is worth telling the author although the diagram is drawn. */
  warnings: string[]
}

const MOST_NODES = 15
/** Wider than this, text is too small on a laptop. */
const WIDEST = 1_320
/** Drawn smaller than this share of its size, text is too small anywhere: the figure scrolls. */
const SMALLEST = 0.75

/** Renders one fence; throws a sentence if it breaks a rule of the house. */
export async function render(page: MermaidPage, name: string, source: string): Promise<Rendered> {
  checkSource(source)
  const { svg, width, nodes, title, description } = await page.draw(name, source)
  if (!title) throw new Error('no accTitle: say in a line what the diagram shows')
  if (!description) {
    throw new Error('no accDescr: say in words what someone who cannot see it should know')
  }
  const warnings: string[] = []
  if (nodes > MOST_NODES) {
    warnings.push(`${nodes} nodes; more than ${MOST_NODES} are hard to take in`)
  }
  if (width > WIDEST) {
    warnings.push(`${Math.round(width)} px wide, more than ${WIDEST}: shorten labels`)
  }
  const attributes = `data-diagram="${diagramHash(source)}" style="min-width:${Math.round(width * SMALLEST)}px"`
  return { svg: `${svg.replace('<svg ', `<svg ${attributes} `)}\n`, warnings }
}

/** Looks belong to the stylesheet: a fence says what is connected to what. */
export function checkSource(source: string): void {
  const styling = /^\s*(%%\{|---\s*$|(?:classDef|class|style|linkStyle)(?=\s+\w))/m.exec(
    source,
  )?.[1]
  if (styling)
    throw new Error(`“${styling.trim()}”: looks are the same everywhere and not up to a fence`)
}
