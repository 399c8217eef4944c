import { arrayLike } from '../checks/array-like.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { probability } from '../checks/probability.ts'
import { BestK } from './best-k.ts'
import type { TopK } from './exact-top-k.ts'
import { buildPostings } from './postings.ts'
import { tokenize } from './tokenize.ts'

export interface Bm25Options {
  /** How fast repeating a word stops to count, by default 1.2; 0: once is as good as often. */
  readonly k1?: number
  /** How much long documents pay for their length, by default 0.75; 0: nothing, 1: all of it. */
  readonly b?: number
  /** What cuts documents and queries into words, by default `tokenize`. */
  readonly tokenizer?: (text: string) => readonly string[]
}

/** A text, or the words it has been cut into already. */
export type TextOrWords = string | readonly string[]

export interface Bm25Index {
  readonly documentCount: number
  /** How many different words the documents have. */
  readonly vocabularySize: number
  /** How many (word, document) pairs there are: what the index stores, and what searching reads. */
  readonly postingCount: number
  /** The mean number of words of a document; 0 without documents. */
  readonly averageLength: number
  /** How many documents have the word. */
  documentFrequency(word: string): number
  /** How much one word tells: ln(1 + (N - df + 0.5) / (df + 0.5)). */
  inverseDocumentFrequency(word: string): number
  /** The k best documents that share a word with the query, best first. */
  search(query: TextOrWords, k: number): TopK
}

/**
 * Builds an inverted index that ranks documents for a query by BM25.
 *
 * score(document, query) = Σ over the query's words of idf(word) · tf (k1 + 1) / (tf + k1 (1 - b + b · length / average length)),
 * idf(word) = ln(1 + (N - df + 0.5) / (df + 0.5)), where tf is how often the document has the word, df how
 * many of the N documents have it, and lengths are in words. This is Robertson's formula with the idf
 * of Lucene, which is never negative. (Lucene also leaves out the constant k1 + 1; the order is the same.)
 * A word that stands twice in the query counts twice.
 *
 * Documents without any word of the query are never returned, so there may be fewer than k. Equal
 * scores keep the order of the documents. A query without known words finds nothing.
 *
 * What a word adds to a document's score does not depend on the query, so it is computed when the
 * index is built; a search only adds up. It reads the postings of its words, all of them.
 *
 * Throws when a document is neither a string nor an array of strings, k1 is negative, b is outside
 * [0, 1] or, in a search, `k` is not an integer of at least 1.
 *
 * Source: S. Robertson and H. Zaragoza, "The probabilistic relevance framework: BM25 and beyond",
 * Foundations and Trends in Information Retrieval 3 (2009).
 *
 * @param documents texts, or lists of words; their positions are the indices that a search returns
 *
 * @example
 * const index = bm25Index(['red shoes', 'red red wine', 'running shoes for men'])
 * index.search('red shoes', 2) // { indices: [0, 1], scores: [1.0884, 0.6463] }
 * index.inverseDocumentFrequency('wine') // 0.9808 = ln(1 + 2.5 / 1.5)
 */
export function bm25Index(
  documents: ArrayLike<TextOrWords>,
  { k1 = 1.2, b = 0.75, tokenizer = tokenize }: Bm25Options = {},
): Bm25Index {
  arrayLike('documents', documents)
  nonNegativeNumber('k1', k1)
  probability('b', b)
  const { termIds, starts, postingDocuments, frequencies, lengths } = buildPostings(
    documents,
    (document, name) => wordsOf(document, name, tokenizer),
  )
  const documentCount = documents.length
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / (documentCount || 1)

  /** What a posting's word adds to the score of its document. */
  const impacts = new Float64Array(frequencies.length)
  for (let term = 0; term < termIds.size; term++) {
    const weight = idf(starts[term + 1] - starts[term]) * (k1 + 1)
    for (let posting = starts[term]; posting < starts[term + 1]; posting++) {
      const relativeLength = lengths[postingDocuments[posting]] / averageLength
      const frequency = frequencies[posting]
      impacts[posting] = (weight * frequency) / (frequency + k1 * (1 - b + b * relativeLength))
    }
  }

  function idf(documentsWithWord: number): number {
    return Math.log1p((documentCount - documentsWithWord + 0.5) / (documentsWithWord + 0.5))
  }

  function documentFrequency(word: string): number {
    const term = termIds.get(word)
    return term === undefined ? 0 : starts[term + 1] - starts[term]
  }

  // Scratch space of a search, all zeros between searches.
  const scores = new Float64Array(documentCount)
  const found = new Int32Array(documentCount)

  function search(query: TextOrWords, k: number): TopK {
    positiveInteger('k', k)
    let foundCount = 0
    for (const word of wordsOf(query, 'query', tokenizer)) {
      const term = termIds.get(word)
      if (term === undefined) continue
      const end = starts[term + 1]
      for (let posting = starts[term]; posting < end; posting++) {
        const document = postingDocuments[posting]
        // Every impact is above 0: a score of 0 means that the document is new.
        if (scores[document] === 0) found[foundCount++] = document
        scores[document] += impacts[posting]
      }
    }
    const best = new BestK(k, foundCount)
    for (let place = 0; place < foundCount; place++) {
      best.offer(found[place], scores[found[place]])
      scores[found[place]] = 0
    }
    return best.toTopK()
  }

  return {
    documentCount,
    vocabularySize: termIds.size,
    postingCount: frequencies.length,
    averageLength,
    documentFrequency,
    inverseDocumentFrequency: (word) => idf(documentFrequency(word)),
    search,
  }
}

function wordsOf(
  text: TextOrWords,
  name: string,
  tokenizer: (text: string) => readonly string[],
): readonly string[] {
  if (typeof text === 'string') return tokenizer(text)
  if (Array.isArray(text)) return text
  throw new TypeError(`${name} is ${String(text)}; expected a string or an array of words`)
}
