import * as z from 'zod/mini'
import type { Store } from './store.ts'
import { parseRecord, SCHEMAS, type Records } from './records.ts'

/** What a file of the reader's practice says of itself. */
const FORMAT = 'shortlist-practice'
const VERSION = 1
/** Bytes of a file that somebody may import. */
export const LARGEST_FILE = 20_000_000

const NAMES = Object.keys(SCHEMAS) as (keyof Records)[]

const file = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  stores: z.record(z.string(), z.array(z.unknown())),
  edits: z.optional(z.record(z.string(), z.unknown())),
})

/** The edits of the playgrounds, which live beside the store; see `components/playground/edits.ts`. */
export interface EditsPlace {
  all(): Record<string, Record<string, string>>
  /** Takes edits for a workspace; false where the reader's own differ, which stay. */
  offer(workspace: string, edits: Record<string, string>): boolean
}

/** Everything that is kept, as the text of a file. */
export async function exportAll(store: Store, edits: EditsPlace): Promise<string> {
  const stores: Record<string, unknown[]> = {}
  for (const name of NAMES) stores[name] = await store.all(name)
  const exported = new Date().toISOString()
  return JSON.stringify({ format: FORMAT, version: VERSION, exported, stores, edits: edits.all() })
}

export interface Imported {
  /** Records that were new or newer than the reader's. */
  taken: number
  /** Records that the reader had already, as new or newer. */
  known: number
  /** What could not be used, and why. */
  refused: string[]
}

/**
 * Takes what a file holds into the store: of two records with one id the one changed last
 * stays. Throws where the text is not such a file at all.
 */
export async function importAll(text: string, store: Store, edits: EditsPlace): Promise<Imported> {
  const { stores, edits: foreign = {} } = parseFile(text)
  const result: Imported = { taken: 0, known: 0, refused: [] }
  for (const name of NAMES) {
    const own = new Map((await store.all(name)).map((record) => [record.id, record.changed]))
    for (const [index, value] of (stores[name] ?? []).entries()) {
      const parsed = parseRecord(name, value)
      if ('problem' in parsed) {
        result.refused.push(`${name}, record ${index + 1}: ${parsed.problem}`)
      } else if ((own.get(parsed.record.id) ?? -1) >= parsed.record.changed) {
        result.known++
      } else {
        await store.put(name, parsed.record)
        result.taken++
      }
    }
  }
  for (const [workspace, files] of Object.entries(foreign)) {
    const problem = takeEdits(workspace, files, edits)
    if (problem === undefined) result.taken++
    else result.refused.push(problem)
  }
  return result
}

const editsShape = z.record(z.string().check(z.regex(/^[\w-]+\.ts$/)), z.string())

function takeEdits(workspace: string, files: unknown, edits: EditsPlace): string | undefined {
  const parsed = editsShape.safeParse(files)
  if (!parsed.success || !/^[a-z0-9-]{1,100}$/.test(workspace)) {
    return `edits of ${JSON.stringify(workspace.slice(0, 60))}: not files of code`
  }
  return edits.offer(workspace, parsed.data)
    ? undefined
    : `edits of ${workspace}: you have others here, which stay`
}

function parseFile(text: string): z.infer<typeof file> {
  if (text.length > LARGEST_FILE) {
    throw new Error(
      `The file has ${text.length} characters; expected at most ${LARGEST_FILE.toLocaleString('en')}`,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('The file is not JSON; expected one that this site exported')
  }
  const parsed = file.safeParse(value)
  if (!parsed.success) {
    throw new Error('The file is JSON, but not an export of this site: it lacks its format')
  }
  if (parsed.data.version > VERSION) {
    throw new Error(
      `The file was made by a newer version of this site (${parsed.data.version}); this one reads up to ${VERSION}. Reload the page`,
    )
  }
  return parsed.data
}
