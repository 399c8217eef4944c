import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { topK } from '../retrieval/exact-top-k.ts'
import { searchSettings } from './search-settings.ts'
import type { SearchSettings } from './search-settings.ts'
import { createDocuments, createQueries } from './search-texts.ts'
import type { SearchDocument, SearchQuery } from './search-texts.ts'
import { stream } from './stream.ts'

/** What was shown to whom, a row a document shown; sessions in order, positions from 0. */
export interface SearchLog {
  readonly sessions: Int32Array
  readonly queries: Int32Array
  readonly documents: Int32Array
  readonly positions: Int32Array
  /** 1 for a click, else 0. */
  readonly clicks: Uint8Array
}

export interface SearchLogOptions {
  /** How many queries are asked, 1,000 by default. */
  readonly sessions?: number
  /** How many documents are shown for each; 10 by default. */
  readonly slateSize?: number
  /** The documents to show for a query, best first; by default those of the incumbent ranker. */
  readonly rank?: (query: number) => ArrayLike<number>
  /** Which days: another number gives other visits to the same world; 0. */
  readonly period?: number
}

export interface SearchWorld {
  readonly settings: SearchSettings
  readonly documents: readonly SearchDocument[]
  readonly queries: readonly SearchQuery[]
  /** How often each query is asked, as a share of all. */
  readonly queryShares: Float64Array
  /** How well a document answers a query: 0 not at all, 4 perfectly. The truth. */
  grade(query: number, document: number): number
  /** What a judge says: a grade from 0 to 4, right but for the judge's noise. The same whenever asked. */
  judgment(query: number, document: number): number
  /** The chance that a position, from 0, is looked at. */
  chanceSeen(position: number): number
  /** The chance of a click on a document that is looked at. */
  chanceOfClick(query: number, document: number): number
  /** What is logged when queries are asked and answered. */
  log(options?: SearchLogOptions): SearchLog
}

/**
 * A small world of search of which everything is known: documents, queries, how well each answers
 * each, and how people click.
 *
 * Documents and queries are about one aspect of one topic and use its words. A document of another topic has grade 0, one
 * of the topic 2, one of topic and aspect 3 or 4 by its quality, which its words do not show. Clicks
 * follow a position-based model: P(click) = position^-positionBias · attraction,
 * attraction = clickNoise + (1 - clickNoise) · (2^grade - 1) / 16.
 *
 * What makes it hard, each with a knob that turns it off: synonyms, documents stuffed with words of
 * another topic, noisy judges, position bias, clicks on useless documents, and a log that shows only
 * what the incumbent ranker liked. Chance comes in streams, one a subject: turning a knob leaves the
 * luck of everything else as it was.
 *
 * @param changes settings other than the usual ones
 * @throws RangeError or TypeError for a setting out of its range, or one that there is not.
 *
 * @example
 * const world = searchWorld({ documents: 200, queries: 10, synonymShare: 0 })
 * const index = bm25Index(world.documents.map(({ text }) => text))
 * const found = index.search(world.queries[0].text, 1).indices[0]
 * world.grade(0, found) // 3
 * world.log({ sessions: 100 }).clicks.length // 1000
 */
export function searchWorld(changes: Partial<SearchSettings> = {}): SearchWorld {
  const settings = searchSettings(changes)
  const { seed, judgeNoise, positionBias, clickNoise, incumbentSkill } = settings
  const documents = createDocuments(settings, stream(seed, 1))
  const queries = createQueries(settings, stream(seed, 2))
  const weights = queries.map((_, rank) => (rank + 1) ** -settings.queryPopularity)
  const total = weights.reduce((sum, weight) => sum + weight)
  const queryShares = Float64Array.from(weights, (weight) => weight / total)
  const judgeErrors = new Map<number, Float64Array>()

  function grade(query: number, document: number): number {
    const asked = queries[query]
    const given = documents[document]
    if (!asked) throw badArgument('query', query, `an integer from 0 to ${queries.length - 1}`)
    if (!given) {
      throw badArgument('document', document, `an integer from 0 to ${documents.length - 1}`)
    }
    if (asked.topic !== given.topic) return 0
    if (asked.aspect !== given.aspect) return 2
    return given.quality < 0.5 ? 3 : 4
  }

  /** The judge's errors for one query, drawn when first asked for, from a stream of its own. */
  function errorsOf(query: number): Float64Array {
    const known = judgeErrors.get(query)
    if (known) return known
    const random = stream(seed, 3, query)
    const errors = Float64Array.from(documents, () => random.normal())
    judgeErrors.set(query, errors)
    return errors
  }

  function chanceSeen(position: number): number {
    nonNegativeInteger('position', position)
    return (position + 1) ** -positionBias
  }

  const chanceOfClick = (query: number, document: number) =>
    clickNoise + ((1 - clickNoise) * (2 ** grade(query, document) - 1)) / 16

  function log({ sessions = 1000, slateSize = 10, rank, period = 0 }: SearchLogOptions = {}) {
    positiveInteger('sessions', sessions)
    positiveInteger('slateSize', slateSize)
    nonNegativeInteger('period', period)
    const visits = stream(seed, 4, period)
    const noise = stream(seed, 5, period)
    const people = stream(seed, 6, period)
    const asked = Array.from(queries.keys())
    const rows: number[][] = []
    for (let session = 0; session < sessions; session++) {
      const query = visits.choice(asked, queryShares)
      const slate = rank ? rank(query) : incumbent(query, slateSize, () => noise.normal())
      for (let position = 0; position < Math.min(slateSize, slate.length); position++) {
        const document = slate[position]
        const chance = chanceSeen(position) * chanceOfClick(query, document)
        rows.push([session, query, document, position, people.bernoulli(chance) ? 1 : 0])
      }
    }
    return {
      sessions: Int32Array.from(rows, (row) => row[0]),
      queries: Int32Array.from(rows, (row) => row[1]),
      documents: Int32Array.from(rows, (row) => row[2]),
      positions: Int32Array.from(rows, (row) => row[3]),
      clicks: Uint8Array.from(rows, (row) => row[4]),
    }
  }

  /** Ranks by grade, seen through noise that is drawn anew each time. */
  function incumbent(query: number, slateSize: number, noise: () => number): Int32Array {
    const scores = documents.map((_, d) => incumbentSkill * grade(query, d) + noise())
    return topK(scores, slateSize).indices
  }

  function judgment(query: number, document: number): number {
    const opinion = grade(query, document) + judgeNoise * errorsOf(query)[document]
    return Math.min(4, Math.max(0, Math.round(opinion)))
  }

  return {
    settings,
    documents,
    queries,
    queryShares,
    grade,
    judgment,
    chanceSeen,
    chanceOfClick,
    log,
  }
}
