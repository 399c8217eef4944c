/**
 * npm run bench:ml [text] [vectors] [tables] [limits]
 * Times the library beside what a user would pick instead, and beside the least that must be done:
 * medians over runs in one process. The peers are installed into .cache/bench-ml when first needed.
 */
import { figureTable } from './bench/figures.ts'
import type { Figure } from './bench/figures.ts'
import { benchLimits } from './bench-ml/limits.ts'
import { installPeers } from './bench-ml/peers.ts'
import { benchLogistic, benchNetwork, benchTree } from './bench-ml/tables.ts'
import { benchTextSearch } from './bench-ml/text-search.ts'
import { benchVectorSearch } from './bench-ml/vector-search.ts'

const parts: Record<string, (() => Promise<Figure[]>)[]> = {
  limits: [benchLimits],
  text: [benchTextSearch],
  tables: [benchTree, benchLogistic, benchNetwork],
  vectors: [benchVectorSearch],
}

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !Object.hasOwn(parts, part))
if (unknown.length > 0) {
  throw new Error(
    `${unknown.join(', ')}: expected none, or some of ${Object.keys(parts).join(', ')}`,
  )
}

installPeers()
const figures: Figure[] = []
for (const [name, benches] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const bench of benches) figures.push(...(await bench()))
}
console.log(figureTable(figures))
console.log('\nTimes as (ours : theirs). * depends on how fast this machine is just now.')
