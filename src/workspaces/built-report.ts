import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../report/blocks.ts'
import { loadWorkspace } from './load-workspace.ts'
import { runEntry } from './run-entry.ts'

/** Reports of unchanged code are kept here, so that a second build does not train again. */
const CACHE = join(process.cwd(), '.cache/reports')

const reports = new Map<string, Promise<Report>>()

/**
 * The report an entry gives, as printed into the pages: computed by running it, or taken
 * from the cache where neither the workspace nor what runs it has changed since.
 * Throws where the entry does not run to its end.
 */
export function builtReport(workspace: string, entry: string): Promise<Report> {
  const key = `${workspace}/${entry}`
  const known = import.meta.env?.DEV ? undefined : reports.get(key)
  if (known) return known
  const report = computeOrRecall(workspace, entry)
  reports.set(key, report)
  return report
}

async function computeOrRecall(id: string, entry: string): Promise<Report> {
  const workspace = await loadWorkspace(id)
  const hash = createHash('sha256')
    .update(JSON.stringify([entry, workspace.files, await machinery()]))
    .digest('hex')
  const file = join(CACHE, `${id}-${entry}-${hash.slice(0, 16)}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as Report
  const { outcome, report } = await runEntry(workspace, entry)
  if (outcome !== 'done') throw new Error(`${id}/${entry} failed: ${lastMessage(report)}`)
  await mkdir(CACHE, { recursive: true })
  await writeFile(file, JSON.stringify(report))
  return report
}

function lastMessage(report: Report): string {
  const error = report.findLast((block) => block.type === 'error')
  if (!error) return 'no error was shown'
  const place = error.file ? ` (${error.file}:${error.line}:${error.column})` : ''
  return `${error.message}${place}. ${error.hint ?? ''}`
}

let source: Promise<string> | undefined

/** A hash of everything that can change what a program shows. */
function machinery(): Promise<string> {
  if (import.meta.env?.DEV) source = undefined
  source ??= hashFolders(['src/ml', 'src/report', 'src/runtime'])
  return source
}

async function hashFolders(folders: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names.sort()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      hash.update(name).update(await readFile(join(folder, name)))
    }
  }
  return hash.digest('hex')
}
