import type { Edits } from '../edits.ts'

type Files = Record<string, string>

/** A workspace's files with the reader's edits in their places; edits of files that are gone stay out. */
export function currentFiles(originals: Files, edits: Edits): Files {
  return Object.fromEntries(
    Object.entries(originals).map(([name, code]) => [name, edits[name] ?? code]),
  )
}

/** The files that differ from the original. */
export function editsOf(originals: Files, files: Files): Edits {
  return Object.fromEntries(
    Object.entries(files).filter(([name, code]) => name in originals && code !== originals[name]),
  )
}
