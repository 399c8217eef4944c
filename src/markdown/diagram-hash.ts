/** What ties a fence in a page to the SVG committed for it: a name and a hash. */
import { createHash } from 'node:crypto'
import mermaid from 'mermaid/package.json' with { type: 'json' }

/** Raise this when the drawing changes for the same fence, so that every SVG is drawn again. */
const DRAWING = 2

/** Everything besides the fence that decides how a diagram looks. */
export const RENDERER = `mermaid ${mermaid.version}, drawing ${DRAWING}`

/** Twelve hex digits that change when the fence or the renderer does; white space at line ends does not count. */
export function diagramHash(source: string, renderer = RENDERER): string {
  const text = source.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '')
  return createHash('sha256').update(`${renderer}\n${text.trim()}`).digest('hex').slice(0, 12)
}

/**
 * The name of the n-th diagram (from 1) of a page, given the page's path below `docs/`:
 * `cases/ads/click-prediction.mdx`, 2 → `cases-ads-click-prediction-2`.
 */
export function diagramName(page: string, n: number): string {
  const slug = page
    .replaceAll('\\', '/')
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)index$/, '')
  return `${slug.replaceAll('/', '-') || 'index'}-${n}`
}

/** The hash written into an SVG by the script, or `undefined` if it carries none. */
export function hashInSvg(svg: string): string | undefined {
  return /<svg data-diagram="([0-9a-f]+)"/.exec(svg)?.[1]
}
