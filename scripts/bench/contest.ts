/** Several playgrounds, measured in turn, so that what else the machine does meets all alike. */
import type { BarePage } from './bare-page.ts'
import { EDITS, startEditing } from './edits.ts'
import type { Opened } from './first-result.ts'
import { median, percentile } from './statistics.ts'

export interface Contestant {
  name: string
  /** Visits it for the first time, until it shows its first result. */
  open(): Promise<Opened>
  /** All bytes its servers have sent for that. */
  bytes(): number
  /** Opens it, ready for edits. */
  openForEdits(): Promise<BarePage>
  close(): Promise<void>
}

/** What a playground takes until it runs, and for each edit after that. */
export interface Speed {
  bytes: number
  /** Milliseconds, the median of the visits. */
  firstResult: number
  editMedian: number
  editP95: number
}

const VISITS = 5

export async function measureInTurn(contestants: readonly Contestant[]): Promise<Speed[]> {
  console.log(`Measuring in turn: ${contestants.map(({ name }) => name).join('; ')}\n`)
  const firstResults = contestants.map((): number[] => [])
  const sent = contestants.map(() => 0)
  // One more, since the servers compress on their first visit.
  for (let visit = 0; visit <= VISITS; visit++) {
    for (const [index, contestant] of contestants.entries()) {
      const before = contestant.bytes()
      const { page, milliseconds } = await contestant.open()
      sent[index] = contestant.bytes() - before
      if (visit > 0) firstResults[index].push(milliseconds)
      await page.close()
    }
  }
  const edits = await timeEdits(contestants)
  return contestants.map((_, index) => ({
    bytes: sent[index],
    firstResult: median(firstResults[index]),
    editMedian: median(edits[index]),
    editP95: percentile(edits[index], 0.95),
  }))
}

async function timeEdits(contestants: readonly Contestant[]): Promise<number[][]> {
  const pages: BarePage[] = []
  for (const contestant of contestants) pages.push(await contestant.openForEdits())
  const edits = await Promise.all(pages.map(startEditing))
  const times = contestants.map((): number[] => [])
  for (let edit = 0; edit < EDITS; edit++) {
    for (const [index, editNext] of edits.entries()) times[index].push(await editNext())
  }
  await Promise.all(pages.map((page) => page.close()))
  return times
}
