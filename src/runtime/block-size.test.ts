import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockSize } from './block-size.ts'

it('is about the length of the JSON', () => {
  const block = {
    type: 'text',
    text: 'x'.repeat(1000),
    rows: [
      [1, 2, 'three'],
      [null, true],
    ],
  }
  const json = JSON.stringify(block).length
  expect(blockSize(block)).toBeGreaterThan(json * 0.9)
  expect(blockSize(block)).toBeLessThan(json * 1.2)
})

it('never counts a text for less than its characters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const texts = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"/g) ?? []
      const characters = texts.reduce((sum, text) => sum + (JSON.parse(text) as string).length, 0)
      expect(blockSize(value)).toBeGreaterThanOrEqual(characters)
    }),
  )
})
