import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bm25Index } from './bm25-index.ts'
import { tokenize } from './tokenize.ts'

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const words = fc.array(word, { maxLength: 8 })

/** The formula, word by word, with nothing prepared. */
function bm25(documents: string[][], query: string[], document: number, k1: number, b: number) {
  const meanLength = documents.flat().length / documents.length
  return query.reduce((score, term) => {
    const frequency = documents[document].filter((other) => other === term).length
    const having = documents.filter((other) => other.includes(term)).length
    const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5))
    const length = documents[document].length / meanLength
    const denominator = frequency + k1 * (1 - b + b * length)
    return frequency === 0 ? score : score + (idf * frequency * (k1 + 1)) / denominator
  }, 0)
}

describe('bm25Index', () => {
  test('scores the example by hand', () => {
    // Three documents of 2, 3 and 4 words, mean 3. "red" and "shoes" each stand in two of them: their
    // idf is ln(1 + 1.5 / 2.5) = 0.4700.
    const index = bm25Index(
      Object.freeze(['red shoes', 'red red wine', 'running shoes for men']) as string[],
    )
    const idf = Math.log(1.6)
    const first = (2 * idf * 2.2) / (1 + 1.2 * (0.25 + 0.75 * (2 / 3)))
    const second = (idf * 2 * 2.2) / (2 + 1.2)
    const third = (idf * 2.2) / (1 + 1.2 * (0.25 + 0.75 * (4 / 3)))
    const { indices, scores } = index.search('Red SHOES!', 10)
    expect(Array.from(indices)).toEqual([0, 1, 2])
    ;[first, second, third].forEach((score, place) => expect(scores[place]).toBeCloseTo(score, 12))
    expect(index).toMatchObject({
      documentCount: 3,
      vocabularySize: 6,
      postingCount: 8,
      averageLength: 3,
    })
    expect(index.documentFrequency('red')).toBe(2)
    expect(index.documentFrequency('blue')).toBe(0)
    expect(index.inverseDocumentFrequency('red')).toBeCloseTo(idf, 14)
  })

  test('gives what the formula gives, ties by document, for any k1 and b', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 12 }),
        words,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 15 }),
        (documents, query, k1, b, k) => {
          fc.pre(documents.some((document) => document.length > 0))
          const { indices, scores } = bm25Index(documents, { k1, b }).search(query, k)
          const matching = documents.filter((own) => own.some((term) => query.includes(term)))
          expect(indices.length).toBe(Math.min(k, matching.length))
          indices.forEach((document, place) => {
            expect(scores[place]).toBeCloseTo(bm25(documents, query, document, k1, b), 10)
            if (place === 0) return
            const isBelow = scores[place] < scores[place - 1]
            const isTie = scores[place] === scores[place - 1] && document > indices[place - 1]
            expect(isBelow || isTie).toBe(true)
          })
          const worst = scores.at(-1) ?? 0
          const left = documents.map((_, document) => document).filter((d) => !indices.includes(d))
          for (const document of left) {
            if (indices.length === k) {
              expect(bm25(documents, query, document, k1, b)).toBeLessThanOrEqual(worst + 1e-10)
            } else expect(bm25(documents, query, document, k1, b)).toBe(0)
          }
        },
      ),
    )
  })

  test('answers a query the same however many were answered before', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 9 }), words, words, (documents, one, other) => {
        const index = bm25Index(documents)
        const before = index.search(one, 5)
        index.search(other, 5)
        expect(index.search(one, 5)).toEqual(before)
      }),
    )
  })

  test('keeps equal documents in their order', () => {
    const index = bm25Index(['x', 'same words', 'y', 'same words', 'same words'])
    expect(Array.from(index.search('words', 2).indices)).toEqual([1, 3])
  })

  test('counts a word that the query repeats as often', () => {
    const index = bm25Index(['a b', 'b c', 'c c'])
    const [once] = index.search('a', 1).scores
    expect(index.search('a a a', 1).scores[0]).toBeCloseTo(3 * once, 12)
  })

  test('with b = 0 forgets lengths, with k1 = 0 repetitions', () => {
    const texts = ['red', 'red and very long', 'red red', 'blue']
    const noLength = bm25Index(texts, { b: 0 }).search('red', 3)
    expect(noLength.scores[1]).toBe(noLength.scores[2])
    const noRepetition = bm25Index(texts, { k1: 0 }).search('red', 3)
    expect(new Set(noRepetition.scores).size).toBe(1)
  })

  test('a rarer word tells more, and every word tells something', () => {
    const index = bm25Index(['all', 'all one', 'all'])
    expect(index.inverseDocumentFrequency('one')).toBeGreaterThan(
      index.inverseDocumentFrequency('all'),
    )
    expect(index.inverseDocumentFrequency('all')).toBeGreaterThan(0)
  })

  test('finds nothing for unknown words, an empty query and an empty collection', () => {
    const index = bm25Index(['a', '', 'b'])
    for (const query of ['zebra', '', '!?']) expect(index.search(query, 3).indices).toHaveLength(0)
    expect(bm25Index([]).search('a', 3).indices).toHaveLength(0)
    expect(bm25Index([]).averageLength).toBe(0)
  })

  test('takes words that are cut already, and another tokenizer', () => {
    const index = bm25Index([['new york', 'pizza'], ['york']])
    expect(Array.from(index.search(['new york'], 5).indices)).toEqual([0])
    const letters = bm25Index(['abc', 'cde'], { tokenizer: (text) => [...text] })
    expect(Array.from(letters.search('da', 5).indices)).toEqual([0, 1])
  })

  test('treats words like __proto__ as words', () => {
    const index = bm25Index([['__proto__', 'constructor'], ['toString']])
    expect(Array.from(index.search(['constructor'], 5).indices)).toEqual([0])
    expect(index.documentFrequency('valueOf')).toBe(0)
  })

  test('names what is wrong', () => {
    expect(() => bm25Index(['a', 3 as never])).toThrow(
      new TypeError('documents[1] is 3; expected a string or an array of words'),
    )
    expect(() => bm25Index('a b' as never)).toThrow('documents is "a b"; expected an array')
    expect(() => bm25Index([], { k1: -1 })).toThrow('k1 is -1; expected a number of at least 0')
    expect(() => bm25Index([], { b: 2 })).toThrow('b is 2; expected a probability')
    expect(() => bm25Index(['a']).search('a', 0)).toThrow('k is 0; expected an integer of at least')
    expect(() => bm25Index(['a']).search(undefined as never, 1)).toThrow(
      'query is undefined; expected a string',
    )
  })
})

describe('tokenize', () => {
  test.each([
    ['Hello, World', ['hello', 'world']],
    ['state-of-the-art (2024)', ['state', 'of', 'the', 'art', '2024']],
    ['Größe ΣΊΣΥΦΟΣ Москва', ['größe', 'σίσυφος', 'москва']],
    ['cafe\u0301', ['café']],
    ['it’s ‘quoted’', ["it's", 'quoted']],
    ['ﬁne ＡＢＣ', ['fine', 'abc']],
    ['हिन्दी', ['हिन्दी']],
    ['', []],
    ['?! …', []],
  ])('cuts %j into %j', (text, expected) => {
    expect(tokenize(text)).toEqual(expected)
  })

  test('gives the same words when its own are joined and cut again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = tokenize(text)
        expect(tokenize(once.join(' '))).toEqual(once)
      }),
    )
  })

  test('refuses what is not a string', () => {
    expect(() => tokenize(7 as never)).toThrow(new TypeError('text is 7; expected a string'))
  })
})
