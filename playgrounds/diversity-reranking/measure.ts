import type { Reranker } from './rerank.ts'
import { usual, welcome, type Candidate } from './world.ts'

/** Welcome items and topics of a page, means over the pages of a world. */
export function measure(
  pages: Candidate[][],
  reranker: Reranker,
  satiation = usual.satiation,
) {
  let welcomed = 0
  let topics = 0
  for (const candidates of pages) {
    const page = reranker(candidates)
    welcomed += welcome(page, satiation)
    topics += new Set(page.map(({ topic }) => topic)).size
  }
  return {
    welcomed: welcomed / pages.length,
    topics: topics / pages.length,
  }
}
