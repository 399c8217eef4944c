import { parseHTML } from 'linkedom'

/** A page as it was built: its path under dist/ and its text. */
export interface BuiltPage {
  file: string
  html: string
}

export interface BrokenLink {
  page: string
  link: string
  reason: string
}

/** Links within the site that lead nowhere: no such file, or no such fragment on the page. */
export function findBrokenLinks(
  pages: BuiltPage[],
  files: ReadonlySet<string>,
  base = '/',
): BrokenLink[] {
  const fragments = new Map<string, Set<string>>()
  const links = new Map<string, string[]>()
  for (const { file, html } of pages) {
    const { document } = parseHTML(html)
    fragments.set(file, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)))
    links.set(file, linksOf(document))
  }
  return pages.flatMap(({ file }) =>
    links.get(file)!.flatMap((link) => {
      const reason = whyBroken(link, file, base, files, fragments)
      return reason ? [{ page: file, link, reason }] : []
    }),
  )
}

function linksOf(document: Document): string[] {
  const attributes = [...document.querySelectorAll('a[href], link[href], script[src], img[src]')]
  return attributes.map((element) => element.getAttribute('href') ?? element.getAttribute('src')!)
}

function whyBroken(
  link: string,
  page: string,
  base: string,
  files: ReadonlySet<string>,
  fragments: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^(https?:|mailto:|data:)/.test(link)) return undefined
  const here = base.replace(/\/$/, '') + page.replace(/index\.html$/, '')
  const { pathname, hash } = new URL(link, `http://site${here}`)
  const root = base.replace(/\/$/, '')
  if (!pathname.startsWith(`${root}/`)) return `leaves the base ${base}`
  const path = decodeURIComponent(pathname.slice(root.length))
  const target = path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(target)) return `has no file (${target})`
  const fragment = decodeURIComponent(hash.slice(1))
  if (fragment === '' || !target.endsWith('.html')) return undefined
  return fragments.get(target)?.has(fragment) ? undefined : `has no #${fragment} on ${target}`
}
