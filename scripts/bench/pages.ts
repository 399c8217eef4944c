import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses of the pages of a built site that a reader reads: not the sandbox, not the page for what is missing. */
export function readingPages(dist: string): string[] {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no site in ${dist} yet: npm run build makes it.`)
  }
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html') && file !== '/sandbox/index.html')
    .map((file) => file.replace(/index\.html$/, ''))
    .toSorted()
}
