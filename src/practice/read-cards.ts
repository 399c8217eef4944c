import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { card } from '../schemas/card.ts'

const FOLDER = 'docs/practice/cards'

/** A card as it is written; see `src/schemas/card.ts`. */
export type Card = ReturnType<typeof card.parse>

/** All cards, in the order of their files. Throws, for the author, where one is not well formed. */
export function readCards(): Card[] {
  const files = readdirSync(FOLDER).sort()
  const cards = files.flatMap((file) => {
    const written = parse(readFileSync(join(FOLDER, file), 'utf8')) as { id?: unknown }[]
    return written.map((item, index) => {
      const result = card.safeParse(item)
      if (result.success) return result.data
      const name = typeof item?.id === 'string' ? item.id : `card ${index + 1}`
      const problems = result.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      )
      throw new Error(`${FOLDER}/${file}, ${name}: ${problems.join('; ')}`)
    })
  })
  const twice = cards.find(({ id }, index) => cards.findIndex((other) => other.id === id) < index)
  if (twice) throw new Error(`Two cards have the id ${twice.id}`)
  return cards
}
