import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Pages that are worked with, not read: their program is why somebody opens them. */
export const PRACTICE_PAGES = ['/practice/', '/practice/cards/', '/practice/interview/']

/** Addresses of the pages of a built site that a reader reads: not the sandbox, not the page for what is missing. */
export function readingPages(dist: string): string[] {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no site in ${dist} yet: npm run build makes it.`)
  }
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html') && file !== '/sandbox/index.html')
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((page) => !PRACTICE_PAGES.includes(page))
    .toSorted()
}
