import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reciprocalRankFusion } from './reciprocal-rank-fusion.ts'

const ranking = fc.uniqueArray(fc.nat(12))

describe('reciprocalRankFusion', () => {
  test('adds up 1 / (60 + rank)', () => {
    // By hand, ranks from 1.
    const fused = reciprocalRankFusion(
      Object.freeze([Object.freeze(['a', 'b', 'c']), Object.freeze(['c', 'a'])]) as string[][],
    )
    expect(fused).toEqual([
      { id: 'a', score: 1 / 61 + 1 / 62 },
      { id: 'c', score: 1 / 63 + 1 / 61 },
      { id: 'b', score: 1 / 62 },
    ])
  })

  test('one ranking keeps its order, and many equal ones too', () => {
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 4 }), (list, copies) => {
        const fused = reciprocalRankFusion(Array.from({ length: copies }, () => list))
        expect(fused.map(({ id }) => id)).toEqual(list)
      }),
    )
  })

  test('returns every item once, by falling score', () => {
    fc.assert(
      fc.property(fc.array(ranking, { maxLength: 5 }), (rankings) => {
        const fused = reciprocalRankFusion(rankings)
        const ids = fused.map(({ id }) => id)
        expect(ids.toSorted()).toEqual([...new Set(rankings.flat())].toSorted())
        fused.forEach(({ score }, place) => {
          if (place > 0) expect(score).toBeLessThanOrEqual(fused[place - 1].score)
        })
      }),
    )
  })

  test('the order of the rankings matters to nothing but ties', () => {
    fc.assert(
      fc.property(ranking, ranking, (one, other) => {
        const scores = (lists: number[][]) =>
          new Map(reciprocalRankFusion(lists).map(({ id, score }) => [id, score]))
        const there = scores([one, other])
        for (const [id, score] of scores([other, one])) expect(there.get(id)).toBeCloseTo(score, 14)
      }),
    )
  })

  test('among equals, whoever stands higher or in the earlier ranking comes first', () => {
    const ids = (rankings: string[][]) => reciprocalRankFusion(rankings).map(({ id }) => id)
    expect(
      ids([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toEqual(['a', 'b'])
    expect(
      ids([
        ['b', 'a'],
        ['a', 'b'],
      ]),
    ).toEqual(['b', 'a'])
  })

  test('weights the rankings; one of weight 0 gives its items no score', () => {
    const fused = reciprocalRankFusion([[1], [2]], { k: 0, weights: [0, 2] })
    expect(fused).toEqual([
      { id: 2, score: 2 },
      { id: 1, score: 0 },
    ])
  })

  test('gives nothing for nothing', () => {
    expect(reciprocalRankFusion([])).toEqual([])
    expect(reciprocalRankFusion([[], []])).toEqual([])
  })

  test('names what is wrong', () => {
    expect(() => reciprocalRankFusion([[1], [7, 8, 7]])).toThrow(
      new RangeError('rankings[1] has 7 at 0 and 2; expected every id once'),
    )
    expect(() => reciprocalRankFusion([[1]], { k: -1 })).toThrow('k is -1; expected a number of at')
    expect(() => reciprocalRankFusion([[1]], { weights: [1, 2] })).toThrow(
      'rankings and weights differ in length: 1 and 2',
    )
    expect(() => reciprocalRankFusion([[1]], { weights: [-1] })).toThrow('weights[0] is -1')
    expect(() => reciprocalRankFusion([3 as never])).toThrow('rankings[0] is 3; expected an array')
  })
})
