/** Checks every link of the built site: pages, files and fragments must exist. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrokenLinks, type BuiltPage } from './links/broken-links.ts'

const DIST = 'dist'

const files = (await readdir(DIST, { recursive: true, withFileTypes: true }))
  .filter((item) => item.isFile())
  .map((item) => join(item.parentPath, item.name).slice(DIST.length).replaceAll('\\', '/'))
const pages: BuiltPage[] = await Promise.all(
  files
    .filter((file) => file.endsWith('.html'))
    .map(async (file) => ({ file, html: await readFile(join(DIST, file), 'utf8') })),
)
const base = process.env.BASE ?? '/'
const broken = findBrokenLinks(pages, new Set(files), base)
for (const { page, link, reason } of broken) console.error(`${page}: ${link} ${reason}`)
console.log(`${pages.length} pages checked, ${broken.length} broken links`)
if (broken.length > 0) process.exitCode = 1
