/** A program: an entry and its sibling files, as the reader sees them. Names are plain, such as `split.ts`. */
export interface Program {
  entry: string
  files: Record<string, string>
}

/** What a program may import besides its siblings. */
export const LIBRARIES = ['shortlist/ml', 'shortlist/show'] as const
export type Library = (typeof LIBRARIES)[number]

export const isLibrary = (specifier: string): specifier is Library =>
  (LIBRARIES as readonly string[]).includes(specifier)
