/** The figure that a page shows in place of a Mermaid fence. */
import { escapeHtml } from './html.ts'

/** Below this width, in px, a drawing never needs to scroll. */
const NARROWEST_PAGE = 320

/** A drawing with its caption and, for those who would rather read it, its text. */
export function diagramFigure(svg: string, source: string, caption: string | undefined): string {
  const least = Number(/style="min-width:(\d+)px"/.exec(svg)?.[1] ?? 0)
  // What scrolls must be reachable without a mouse; what does not needs no stop of its own.
  const scrolls = least > NARROWEST_PAGE
  const focus = scrolls ? ' tabindex="0" role="group" aria-label="Diagram, scrolls sideways"' : ''
  return [
    '<figure class="diagram not-content">',
    `<div class="diagram-drawing" data-pagefind-ignore${focus}>${svg.trim()}</div>`,
    '<details data-pagefind-ignore><summary>Diagram as text</summary>',
    `<pre tabindex="0"><code>${escapeHtml(source.trim())}</code></pre></details>`,
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '',
    '</figure>',
  ].join('')
}

/** The caption in a fence's first line: ```` ```mermaid caption="What to notice" ````. */
export function captionOf(meta: string | null | undefined): string | undefined {
  const text = meta?.trim()
  if (!text) return undefined
  const caption = /^caption=(?:"([^"]*)"|'([^']*)')$/.exec(text)
  if (!caption) throw new Error(`cannot read “${text}”; write caption="What to notice"`)
  return caption[1] ?? caption[2]
}
