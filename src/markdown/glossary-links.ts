/** Links the first use of each term of the glossary on a page. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri'
import { termFinder, type Term } from '../glossary/terms.ts'

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))

/**
 * A Sätteri plugin. Only running text is searched: no headings, links, code or formulas, and no
 * page for the term that it is about itself.
 *
 * @param address where the glossary is, with a slash at its end
 */
export function glossaryLinks(terms: readonly Term[], address: string): MdastPluginEntry {
  const find = termFinder(terms)
  return ({ fileURL }) => {
    const page = fileURL ? pathOf(fileURLToPath(fileURL)) : ''
    const linked = new Set(terms.filter((term) => term.page === page).map(({ id }) => id))
    const visit = (
      parent: { children: readonly MdastNode[] },
      context: {
        insertBefore(node: MdastNode, inserted: MdastNode): void
        replaceNode(node: MdastNode, replacement: MdastNode): void
      },
    ) => {
      for (const child of parent.children) {
        if (child.type !== 'text') continue
        const uses = find(child.value, linked)
        if (uses.length === 0) continue
        let end = 0
        for (const { start, text, term } of uses) {
          linked.add(term.id)
          context.insertBefore(child, { type: 'text', value: child.value.slice(end, start) })
          context.insertBefore(child, linkTo(term, text, address))
          end = start + text.length
        }
        context.replaceNode(child, { type: 'text', value: child.value.slice(end) })
      }
    }
    return defineMdastPlugin({ name: 'glossary-links', paragraph: visit, tableCell: visit })
  }
}

/** The page's own address: `/concepts/calibration/` for docs/concepts/calibration.mdx. */
function pathOf(file: string): string {
  const path = relative(DOCS, file).replaceAll('\\', '/')
  return `/${path.replace(/(^|\/)index\.mdx?$/, '$1').replace(/\.mdx?$/, '/')}`
}

const linkTo = (term: Term, text: string, address: string) =>
  ({
    type: 'link',
    url: `${address}#${term.id}`,
    title: term.meaning,
    children: [{ type: 'text', value: text }],
    data: { hProperties: { className: ['term'] } },
  }) as MdastNode
