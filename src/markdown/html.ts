/** Finished HTML as a node of a page, in Markdown and in MDX. */
import type { MdastNode, SourceFormat } from 'satteri'

/** Text for HTML: content or an attribute's value in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * A node that stands for `html` as it is. MDX would read the same text as JSX, in which a brace
 * starts an expression and a blank line a paragraph, so there it goes through Astro's `set:html`.
 */
export function htmlNode(html: string, format: SourceFormat, place: 'flow' | 'text'): MdastNode {
  if (format === 'markdown') return { type: 'html', value: html }
  return {
    type: place === 'flow' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  } as MdastNode
}
