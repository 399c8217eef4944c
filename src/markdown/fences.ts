/** Finding the Mermaid fences of a page, with the parser that the site itself is built with. */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri'

export interface Fence {
  /** Mermaid's text, without the fence's own lines. */
  source: string
  /** Position among the page's Mermaid fences, from 1. */
  n: number
  /** Line of the opening fence in the file, from 1. */
  line: number
}

/** Every Mermaid fence of a page, in the order in which the reader meets them. */
export function findFences(text: string, format: 'md' | 'mdx' = 'mdx'): Fence[] {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast
  const fences: Fence[] = []
  walk(parse(text, { features: { directive: true, math: true } }), (node) => {
    if (node.type !== 'code' || node.lang !== 'mermaid') return
    const line = node.position?.start.line ?? 1
    fences.push({ source: node.value, n: fences.length + 1, line })
  })
  return fences
}

function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
