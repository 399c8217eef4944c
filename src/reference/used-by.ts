import type { Workspace } from '../workspaces/workspace.ts'

/** A page of the site, as its author wrote it. */
export interface WrittenPage {
  title: string
  /** Address from the site's root, with a slash at both ends. */
  path: string
  body: string
}

const IMPORT = /import\s+(type\s+)?\{([^}]*)\}\s+from\s+'shortlist\/ml'/g

/** The names that a program takes from the library; all of it counts as none. */
export function libraryNames(files: Record<string, string>): Set<string> {
  const names = new Set<string>()
  for (const source of Object.values(files)) {
    for (const [, , list] of source.matchAll(IMPORT)) {
      for (const item of list.split(',')) {
        const name = item
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0]
        if (name) names.add(name)
      }
    }
  }
  return names
}

/** For each name of the library the pages with a playground that imports it. */
export function usedBy(
  pages: readonly WrittenPage[],
  workspaces: readonly Workspace[],
): Map<string, WrittenPage[]> {
  const namesOf = new Map(workspaces.map(({ id, files }) => [id, libraryNames(files)]))
  const uses = new Map<string, WrittenPage[]>()
  for (const page of pages) {
    const shown = new Set(
      Array.from(page.body.matchAll(/<Playground\s[^>]*?workspace="([^"]+)"/g), ([, id]) => id),
    )
    const names = new Set(Array.from(shown).flatMap((id) => [...(namesOf.get(id) ?? [])]))
    for (const name of names) uses.set(name, [...(uses.get(name) ?? []), page])
  }
  return uses
}
