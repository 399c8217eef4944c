import { describe, expect, test } from 'vitest'
import { positionBiasModel } from '../ranking/position-bias-model.ts'
import { ndcg } from '../ranking-metrics/ndcg.ts'
import { bm25Index } from '../retrieval/bm25-index.ts'
import { tokenize } from '../retrieval/tokenize.ts'
import { inventedWord } from './invented-word.ts'
import { searchWorld } from './search-world.ts'
import type { SearchWorld } from './search-world.ts'

const everyPair = (world: SearchWorld) =>
  world.queries.flatMap((_, query) => world.documents.map((_, document) => [query, document]))

/** Mean nDCG@10 of BM25 over all queries, by the true grades. */
function bm25Quality(world: SearchWorld): number {
  const index = bm25Index(world.documents.map(({ text }) => text))
  const scores = world.queries.map(({ text }, query) => {
    const { indices } = index.search(text, 10)
    const ideal = world.documents.map((_, document) => world.grade(query, document))
    return ndcg(
      Array.from(indices, (document) => ideal[document]),
      10,
      { ideal },
    )
  })
  return scores.reduce((sum, score) => sum + score) / scores.length
}

describe('searchWorld', () => {
  test('is the same for the same settings, and another for another seed', () => {
    expect(searchWorld().documents).toEqual(searchWorld().documents)
    expect(searchWorld().log({ sessions: 50 })).toEqual(searchWorld().log({ sessions: 50 }))
    expect(searchWorld({ seed: 2 }).documents).not.toEqual(searchWorld().documents)
  })

  test('grades by topic, aspect and quality', () => {
    const world = searchWorld()
    for (const [query, document] of everyPair(world)) {
      const asked = world.queries[query]
      const given = world.documents[document]
      const grade = world.grade(query, document)
      if (asked.topic !== given.topic) expect(grade).toBe(0)
      else if (asked.aspect !== given.aspect) expect(grade).toBe(2)
      else expect(grade).toBe(given.quality < 0.5 ? 3 : 4)
    }
  })

  test('can be searched: BM25 finds far more than chance, not everything', () => {
    const quality = bm25Quality(searchWorld())
    expect(quality).toBeGreaterThan(0.5)
    expect(quality).toBeLessThan(0.95)
  })

  test('logs sessions in order, each slate from the top, no document twice', () => {
    const { sessions, positions, documents } = searchWorld().log({ sessions: 30, slateSize: 5 })
    expect(sessions).toHaveLength(150)
    for (let row = 0; row < 150; row++) {
      expect(sessions[row]).toBe(Math.floor(row / 5))
      expect(positions[row]).toBe(row % 5)
    }
    expect(new Set(documents.slice(0, 5)).size).toBe(5)
  })

  test('clicks as often as its truth says, by position', () => {
    const world = searchWorld({ incumbentSkill: 0 })
    const { queries, documents, positions, clicks } = world.log({ sessions: 5000 })
    for (const at of [0, 4, 9]) {
      let expected = 0
      let variance = 0
      let clicked = 0
      for (let row = 0; row < clicks.length; row++) {
        if (positions[row] !== at) continue
        const chance = world.chanceSeen(at) * world.chanceOfClick(queries[row], documents[row])
        expected += chance
        variance += chance * (1 - chance)
        clicked += clicks[row]
      }
      expect(Math.abs(clicked - expected)).toBeLessThan(4.5 * Math.sqrt(variance))
    }
  })

  test('has a position bias that a position-based model finds again', () => {
    const world = searchWorld({ queries: 5, documents: 20, incumbentSkill: 0.3, clickNoise: 0.2 })
    const { queries, documents, positions, clicks } = world.log({ sessions: 8000, slateSize: 4 })
    const items = documents.map((document, row) => queries[row] * 20 + document)
    const { examination } = positionBiasModel.fit({ items, positions, clicks })
    examination.forEach((e, p) => expect(Math.abs(e - world.chanceSeen(p))).toBeLessThan(0.06))
  })

  test('takes another ranker, and another period', () => {
    const world = searchWorld()
    const { documents } = world.log({ sessions: 3, rank: () => [7, 5] })
    expect(Array.from(documents)).toEqual([7, 5, 7, 5, 7, 5])
    expect(world.log({ period: 1 }).queries).not.toEqual(world.log().queries)
  })

  describe('turned off, an effect is gone:', () => {
    test('one topic and one aspect answer every query', () => {
      const world = searchWorld({ topics: 1, aspects: 1 })
      for (const [query, document] of everyPair(world)) {
        expect(world.grade(query, document)).toBeGreaterThanOrEqual(3)
      }
    })

    test('without synonyms a topic has no more words than it needs, and BM25 finds more', () => {
      const vocabulary = (synonymShare: number) =>
        bm25Index(searchWorld({ synonymShare }).documents.map(({ text }) => text)).vocabularySize
      // 300 common words and 12 · (12 + 3 · 6) of the topics; as many synonyms again.
      expect(vocabulary(0)).toBeLessThanOrEqual(300 + 360)
      expect(vocabulary(0.5)).toBeGreaterThan(300 + 360)
      const clean = bm25Quality(searchWorld({ synonymShare: 0 }))
      expect(clean).toBeGreaterThan(bm25Quality(searchWorld({ synonymShare: 0.8 })) + 0.1)
    })

    test('with synonyms only, the words of queries are found in stuffed documents alone', () => {
      const world = searchWorld({ synonymShare: 1, stuffedShare: 0 })
      const index = bm25Index(world.documents.map(({ text }) => text))
      for (const { text } of world.queries) expect(index.search(text, 5).indices).toHaveLength(0)
    })

    test('nobody stuffs', () => {
      expect(searchWorld({ stuffedShare: 0 }).documents.some(({ isStuffed }) => isStuffed)).toBe(
        false,
      )
      expect(searchWorld({ stuffedShare: 1 }).documents.some(({ isStuffed }) => isStuffed)).toBe(
        true,
      )
    })

    test('all documents have one length', () => {
      const world = searchWorld({ lengthSpread: 0, stuffedShare: 0, documentLength: 25 })
      for (const { text } of world.documents) expect(tokenize(text)).toHaveLength(25)
      const { documents } = searchWorld({ documents: 3000, stuffedShare: 0 })
      const mean = documents.reduce((sum, { text }) => sum + tokenize(text).length, 0) / 3000
      expect(Math.abs(mean - 40)).toBeLessThan(1.5)
    })

    test('all queries are asked as often', () => {
      const { queryShares } = searchWorld({ queryPopularity: 0 })
      for (const share of queryShares) expect(share).toBeCloseTo(1 / 40, 12)
      expect(searchWorld().queryShares[0]).toBeGreaterThan(5 * searchWorld().queryShares[39])
    })

    test('judges are right', () => {
      const right = searchWorld({ judgeNoise: 0 })
      const noisy = searchWorld({ judgeNoise: 1 })
      let errors = 0
      for (const [query, document] of everyPair(right)) {
        expect(right.judgment(query, document)).toBe(right.grade(query, document))
        const judged = noisy.judgment(query, document)
        expect(judged >= 0 && judged <= 4 && Number.isInteger(judged)).toBe(true)
        if (judged !== noisy.grade(query, document)) errors++
      }
      expect(errors).toBeGreaterThan(1000)
      expect(noisy.judgment(3, 5)).toBe(noisy.judgment(3, 5))
    })

    test('every position is looked at', () => {
      const world = searchWorld({ positionBias: 0 })
      for (let position = 0; position < 10; position++) expect(world.chanceSeen(position)).toBe(1)
      expect(searchWorld().chanceSeen(3)).toBe(1 / 4)
    })

    test('nobody clicks on what is useless', () => {
      const world = searchWorld({ clickNoise: 0 })
      const { queries, documents, clicks } = world.log()
      clicks.forEach((click, row) => {
        if (world.grade(queries[row], documents[row]) === 0) expect(click).toBe(0)
      })
    })

    test('the incumbent knows nothing', () => {
      const gradeOnTop = (incumbentSkill: number) => {
        const world = searchWorld({ incumbentSkill })
        const { queries, documents, positions } = world.log({ sessions: 2000 })
        const grades = Array.from(queries, (query, row) => world.grade(query, documents[row]))
        const meanAt = (at: number) => {
          const there = grades.filter((_, row) => positions[row] === at)
          return there.reduce((sum, grade) => sum + grade) / there.length
        }
        return meanAt(0) - meanAt(9)
      }
      // Grades have a deviation of about 0.8: a difference of two means of 2,000 has one of 0.025.
      expect(Math.abs(gradeOnTop(0))).toBeLessThan(5 * 0.026)
      expect(gradeOnTop(2)).toBeGreaterThan(0.3)
    })
  })

  test('leaves everything else as it was when one knob is turned', () => {
    const [one, other] = [searchWorld(), searchWorld({ synonymShare: 0.9, judgeNoise: 0 })]
    expect(other.queries).toEqual(one.queries)
    expect(other.documents.map(({ quality }) => quality)).toEqual(
      one.documents.map(({ quality }) => quality),
    )
    expect(other.log()).toEqual(one.log())
  })

  test('names what is wrong', () => {
    expect(() => searchWorld({ topics: 0 })).toThrow('topics is 0; expected an integer from 1 to')
    expect(() => searchWorld({ synonymShare: 1.5 })).toThrow('synonymShare is 1.5; expected a num')
    expect(() => searchWorld({ seed: 0.5 })).toThrow('seed is 0.5; expected an integer')
    expect(() => searchWorld({ clickNoise: NaN })).toThrow('clickNoise is NaN; expected')
    expect(() => searchWorld({ topic: 3 } as never)).toThrow('there is no setting topic; expected')
    const world = searchWorld()
    expect(() => world.grade(40, 0)).toThrow('query is 40; expected an integer from 0 to 39')
    expect(() => world.grade(0, -1)).toThrow('document is -1; expected an integer from 0 to 299')
    expect(() => world.chanceSeen(-1)).toThrow('position is -1; expected an integer of at least 0')
    expect(() => world.log({ sessions: 0 })).toThrow('sessions is 0; expected')
    expect(() => world.log({ period: -1 })).toThrow('period is -1; expected')
  })
})

describe('inventedWord', () => {
  test('gives every number a word of its own, that tokenize keeps whole', () => {
    const words = Array.from({ length: 10_000 }, (_, number) => inventedWord(number))
    expect(new Set(words).size).toBe(10_000)
    for (const word of words.slice(0, 500)) expect(tokenize(word)).toEqual([word])
  })
})
