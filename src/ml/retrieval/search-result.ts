import type { TopK } from './exact-top-k.ts'

/** What an approximate index found, best first, and the work that took. */
export type SearchResult = TopK & {
  /** Inner products that were computed; the exact answer takes one an item. */
  readonly comparisons: number
}
