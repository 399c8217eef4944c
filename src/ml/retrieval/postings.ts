/** For each word, the documents that have it and how often: an inverted index in typed arrays. */
export interface Postings {
  /** The number of each word, from 0 in the order in which words are first met. */
  readonly termIds: ReadonlyMap<string, number>
  /** The postings of a term run from `starts[term]` up to, not including, `starts[term + 1]`. */
  readonly starts: Int32Array
  /** The document of each posting; within a term they ascend. */
  readonly postingDocuments: Int32Array
  /** How often the document of the posting has its word. */
  readonly frequencies: Int32Array
  /** Words of each document, repetitions included. */
  readonly lengths: Int32Array
}

/** Builds an inverted index in two passes: number the words, then sort them by counting. */
export function buildPostings<Document>(
  documents: ArrayLike<Document>,
  wordsOf: (document: Document, name: string) => readonly string[],
): Postings {
  const termIds = new Map<string, number>()
  /** The term of every word of every document, one document after the other. */
  const terms: number[] = []
  const lengths = new Int32Array(documents.length)
  /** How many documents have a term, and the last one that was met. */
  const documentFrequencies: number[] = []
  const lastDocuments: number[] = []
  for (let document = 0; document < documents.length; document++) {
    const words = wordsOf(documents[document], `documents[${document}]`)
    lengths[document] = words.length
    for (const word of words) {
      let term = termIds.get(word)
      if (term === undefined) {
        term = termIds.size
        termIds.set(word, term)
        documentFrequencies.push(0)
        lastDocuments.push(-1)
      }
      if (lastDocuments[term] !== document) {
        lastDocuments[term] = document
        documentFrequencies[term]++
      }
      terms.push(term)
    }
  }

  const starts = new Int32Array(termIds.size + 1)
  for (let term = 0; term < termIds.size; term++) {
    starts[term + 1] = starts[term] + documentFrequencies[term]
  }
  const postingDocuments = new Int32Array(starts[termIds.size])
  const frequencies = new Int32Array(starts[termIds.size])
  const ends = starts.slice()
  for (let document = 0, place = 0; document < documents.length; document++) {
    for (const end = place + lengths[document]; place < end; place++) {
      const term = terms[place]
      const isRepeated = ends[term] > starts[term] && postingDocuments[ends[term] - 1] === document
      if (!isRepeated) postingDocuments[ends[term]++] = document
      frequencies[ends[term] - 1]++
    }
  }
  return { termIds, starts, postingDocuments, frequencies, lengths }
}
