/** The diagrams that the pages ask for, and those that are committed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { diagramHash, diagramName, hashInSvg } from '../../src/markdown/diagram-hash.ts'
import { findFences } from '../../src/markdown/fences.ts'

/** Where pages and drawings are, relative to the directory of the project. */
export interface Places {
  docs: string
  diagrams: string
}

/** A fence of a page, and what is to be made of it. */
export interface Wanted {
  name: string
  source: string
  /** `docs/page.mdx:12`, for messages. */
  at: string
}

/** Every Mermaid fence below `docs`. */
export function wantedDiagrams({ docs }: Places): Wanted[] {
  const pages = filesIn(docs).filter((file) => /\.mdx?$/.test(file))
  const wanted = pages.flatMap((page) => {
    const text = readFileSync(join(docs, page), 'utf8')
    const format = page.endsWith('.md') ? 'md' : 'mdx'
    return findFences(text, format).map(({ source, n, line }) => ({
      ...{ source, name: diagramName(page, n) },
      at: `${join(docs, page).replaceAll('\\', '/')}:${line}`,
    }))
  })
  for (const [i, { name, at }] of wanted.entries()) {
    const other = wanted.slice(0, i).find((earlier) => earlier.name === name)
    if (other) throw new Error(`${other.at} and ${at} would both be ${name}.svg: rename a page`)
  }
  return wanted
}

export interface Status {
  missing: Wanted[]
  stale: Wanted[]
  /** File names of drawings that no fence asks for any more. */
  gone: string[]
}

/** What is to be drawn, and what is to be deleted. */
export function statusOf(wanted: Wanted[], { diagrams }: Places): Status {
  const committed = new Set(filesIn(diagrams).filter((file) => file.endsWith('.svg')))
  const names = new Set(wanted.map(({ name }) => `${name}.svg`))
  const isUpToDate = ({ name, source }: Wanted) =>
    hashInSvg(readFileSync(join(diagrams, `${name}.svg`), 'utf8')) === diagramHash(source)
  const present = wanted.filter(({ name }) => committed.has(`${name}.svg`))
  return {
    missing: wanted.filter(({ name }) => !committed.has(`${name}.svg`)),
    stale: present.filter((diagram) => !isUpToDate(diagram)),
    gone: [...committed].filter((file) => !names.has(file)),
  }
}

/** One line for each thing that is not as it should be. */
export function complaints({ missing, stale, gone }: Status): string[] {
  return [
    ...missing.map(({ at, name }) => `${at}: the diagram is not drawn (${name}.svg is missing)`),
    ...stale.map(({ at, name }) => `${at}: the diagram has changed since ${name}.svg was drawn`),
    ...gone.map((file) => `${file}: no page has this diagram any more`),
  ]
}

function filesIn(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}
