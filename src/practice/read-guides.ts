import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { guide } from '../schemas/guide.ts'
import type { Guide } from './interview/guide.ts'

const FOLDER = 'docs/practice/guides'

/** The guides of all cases. Throws, for the author, where one is not well formed. */
export function readGuides(): Guide[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const result = guide.safeParse(parse(readFileSync(join(FOLDER, file), 'utf8')))
      if (result.success) return result.data
      const problems = result.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      )
      throw new Error(`${FOLDER}/${file}: ${problems.join('; ')}`)
    })
}
