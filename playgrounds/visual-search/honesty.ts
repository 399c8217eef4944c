/** An offline score beside the true one, of one model in one world. */
import type { Split } from 'shortlist/ml'
import { clickedFirst } from './judging.ts'
import { withMemory } from './memory.ts'
import { embedding, learn } from './models.ts'
import type { Log, Site } from './site.ts'

/** Few rounds: what is at stake here is the split, not the model. */
const RECIPE = { kind: 'random', inBatch: true, epochs: 5 } as const

function modelOf(site: Site, rows: number[], memory: boolean) {
  const encoder = learn(site, rows, RECIPE)
  const plain = embedding('embedding', site, encoder)
  return memory
    ? withMemory('embedding + memory', plain, site, rows, encoder)
    : plain
}

/** How often the clicked listing is first, on the test side. */
export function offlineScore(
  site: Site,
  split: (log: Log) => Split,
  memory = true,
): number {
  const { train, test } = split(site.log)
  const model = modelOf(site, train, memory)
  return clickedFirst(
    model,
    test.map((row) => site.rows[row]),
  )
}

/** The same, learnt from the whole log, on photos from after it. */
export function futureScore(site: Site, memory = true): number {
  const everything = site.rows.map((_, row) => row)
  return clickedFirst(modelOf(site, everything, memory), site.world.future)
}
