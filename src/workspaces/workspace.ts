import { entryHeader, type EntryHeader } from '../runtime/entry-header.ts'

/** A folder under playgrounds/: one small program in several files. */
export interface Workspace {
  id: string
  /** The id in words, such as `Video recommendation`. */
  title: string
  /** By name, such as `split.ts`; tests are not among them. */
  files: Record<string, string>
  /** The programs, in order, by name without `.ts`, such as `02-split`. */
  entries: Record<string, EntryHeader>
}

const IS_ENTRY = /^\d\d-[a-z0-9-]+\.ts$/

/** Makes a workspace out of its files. Throws where an entry has no title. */
export function createWorkspace(id: string, files: Record<string, string>): Workspace {
  const names = Object.keys(files).sort()
  const entries = names
    .filter((name) => IS_ENTRY.test(name))
    .map((name) => [name.replace(/\.ts$/, ''), entryHeader(`${id}/${name}`, files[name])] as const)
  return {
    id,
    title: titleOf(id),
    files: Object.fromEntries(names.map((name) => [name, files[name]])),
    entries: Object.fromEntries(entries),
  }
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words[0].toUpperCase() + words.slice(1)
}
