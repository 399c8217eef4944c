/** Checks that every card is well formed and that its words stand in the built page it names. */
import { existsSync, readFileSync } from 'node:fs'
import { readCards } from '../src/practice/read-cards.ts'
import { findLostCards } from './links/card-sources.ts'

const cards = readCards()
const lost = findLostCards(cards, (page) => {
  const file = `dist${page}index.html`
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
})
for (const problem of lost) console.error(problem)
console.log(`${cards.length} cards checked, ${lost.length} without their paragraph`)
if (lost.length > 0) process.exitCode = 1
