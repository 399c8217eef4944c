import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BestK } from './best-k.ts'

test('keeps what sorting keeps, in whatever order it is offered', () => {
  const entry = fc.record({ index: fc.nat(1000), score: fc.integer({ min: 0, max: 4 }) })
  const entries = fc.uniqueArray(entry, { selector: ({ index }) => index, maxLength: 60 })
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 20 }), (offered, k) => {
      const best = new BestK(k, offered.length)
      for (const { index, score } of offered) best.offer(index, score)
      const sorted = offered.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, k)
      const { indices, scores } = best.toTopK()
      expect(Array.from(indices)).toEqual(sorted.map(({ index }) => index))
      expect(Array.from(scores)).toEqual(sorted.map(({ score }) => score))
    }),
  )
})

test('is empty when nothing can be offered, whatever k', () => {
  const best = new BestK(3, 0)
  best.offer(1, 1)
  expect(best.toTopK().indices).toHaveLength(0)
})

test('refuses k below 1', () => {
  expect(() => new BestK(0)).toThrow('k is 0; expected an integer of at least 1')
})
