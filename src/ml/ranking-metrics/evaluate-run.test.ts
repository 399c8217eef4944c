import { describe, expect, test } from 'vitest'
import { evaluateRun } from './evaluate-run.ts'

// Two queries. q1 has three relevant documents, of which the run finds two, at ranks 1 and 3;
// q2 has one, at rank 2.
const runText = `
q1 Q0 d1 1 9.5 tag
q1 Q0 d2 2 8.0 tag
q1 Q0 d3 3 7.5 tag
q1 Q0 d9 4 1.0 tag
q2 Q0 d4 1 0.9 tag
q2 Q0 d5 2 0.8 tag
`
const qrelsText = `
q1 0 d1 2
q1 0 d2 0
q1 0 d3 1
q1 0 d7 1
q2 0 d5 1
`

describe('evaluateRun', () => {
  test('gives what trec_eval defines for each query', () => {
    // trec_eval's measures by hand: gain is the grade, discount log2(rank + 1).
    const { queries } = evaluateRun(runText, qrelsText)
    const ideal = 2 + 1 / Math.log2(3) + 1 / 2
    expect(queries.q1!.averagePrecision).toBeCloseTo((1 / 1 + 2 / 3) / 3, 15)
    expect(queries.q1!.reciprocalRank).toBe(1)
    expect(queries.q1!.ndcg).toBeCloseTo((2 + 1 / 2) / ideal, 15)
    expect(queries.q1!.precisionAtK).toBe(2 / 10)
    expect(queries.q1!.recallAtK).toBe(2 / 3)
    expect(queries.q2).toEqual({
      averagePrecision: 1 / 2,
      reciprocalRank: 1 / 2,
      ndcg: 1 / Math.log2(3),
      ndcgAtK: 1 / Math.log2(3),
      precisionAtK: 1 / 10,
      recallAtK: 1,
    })
  })

  test('averages over the judged queries', () => {
    const { mean } = evaluateRun(runText, qrelsText)
    expect(mean.averagePrecision).toBeCloseTo((5 / 9 + 1 / 2) / 2, 15)
    expect(mean.reciprocalRank).toBe(3 / 4)
  })

  test('takes objects as well as text', () => {
    const run = Object.freeze({
      q1: Object.freeze({ d1: 9.5, d2: 8, d3: 7.5, d9: 1 }),
      q2: { d4: 0.9, d5: 0.8 },
    })
    const qrels = Object.freeze({ q1: { d1: 2, d2: 0, d3: 1, d7: 1 }, q2: { d5: 1 } })
    expect(evaluateRun(run, qrels)).toEqual(evaluateRun(runText, qrelsText))
  })

  test('cuts at k', () => {
    const { queries } = evaluateRun(runText, qrelsText, { k: 1 })
    expect(queries.q1).toMatchObject({ ndcgAtK: 1, precisionAtK: 1, recallAtK: 1 / 3 })
    expect(queries.q2).toMatchObject({ ndcgAtK: 0, precisionAtK: 0, recallAtK: 0 })
  })

  test('has exponential gain on demand', () => {
    const { queries } = evaluateRun(runText, qrelsText, { gain: 'exponential' })
    expect(queries.q1!.ndcg).toBeCloseTo((3 + 1 / 2) / (3 + 1 / Math.log2(3) + 1 / 2), 15)
  })

  test('ranks equal scores by falling document name, whatever their order', () => {
    const qrels = { q: { b: 1 } }
    expect(evaluateRun({ q: { a: 1, b: 1, c: 1 } }, qrels).mean.reciprocalRank).toBe(1 / 2)
    expect(evaluateRun({ q: { c: 1, b: 1, a: 1 } }, qrels).mean.reciprocalRank).toBe(1 / 2)
  })

  test('counts a judged query without results as 0 and leaves out one without judgments', () => {
    const { mean, queries } = evaluateRun(
      { q1: { a: 1 }, extra: { a: 1 } },
      { q1: { a: 1 }, q2: { a: 1 } },
    )
    expect(Object.keys(queries)).toEqual(['q1', 'q2'])
    expect(mean.averagePrecision).toBe(0.5)
  })

  test('takes grades below 0 as not relevant', () => {
    const { mean } = evaluateRun({ q: { spam: 2, good: 1 } }, { q: { spam: -2, good: 1 } })
    expect(mean).toMatchObject({ averagePrecision: 0.5, ndcg: 1 / Math.log2(3) })
  })

  test('knows no document or query by the name of an object method', () => {
    const { mean } = evaluateRun({ q: { toString: 1, a: 0.5 } }, {
      q: { a: 1 },
      constructor: { a: 1 },
    } as never)
    expect(mean.averagePrecision).toBe(0.25)
  })

  test.each([
    [
      'q1 Q0 d1 1 tag',
      qrelsText,
      /^run line 1 is "q1 Q0 d1 1 tag"; expected 6 fields with a number in field 5$/,
    ],
    [
      runText,
      'q1 0 d1 high',
      /^qrels line 1 is "q1 0 d1 high"; expected 4 fields with a number in field 4$/,
    ],
    [runText, '', /^qrels has no query; expected at least one$/],
  ])('refuses text that is not in the format', (run, qrels, message) => {
    expect(() => evaluateRun(run, qrels)).toThrow(message)
  })

  test('refuses scores and grades that are not finite, and k = 0', () => {
    expect(() => evaluateRun({ q: { a: NaN } }, { q: { a: 1 } })).toThrow(
      new RangeError('run.q.a is NaN; expected a finite number'),
    )
    expect(() => evaluateRun({ q: { a: 1 } }, { q: { a: Infinity } })).toThrow(
      new RangeError('qrels.q.a is Infinity; expected a finite number'),
    )
    expect(() => evaluateRun({}, { q: { a: 1 } }, { k: 0 })).toThrow(
      new RangeError('k is 0; expected an integer of at least 1'),
    )
  })
})
