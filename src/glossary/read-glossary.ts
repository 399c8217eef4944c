import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Term } from './terms.ts'

/** The glossary as it is written, for plugins that run before there are collections. */
export const readGlossary = (): Term[] =>
  parse(readFileSync('docs/glossary.yaml', 'utf8')) as Term[]
