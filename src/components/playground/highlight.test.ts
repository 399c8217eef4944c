import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlightLines } from './highlight.ts'

const textOf = (code: string) =>
  highlightLines(code)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n')

test('keeps every character, whatever the code', () => {
  const pieces = fc.constantFrom(
    'const a = 1',
    '\n',
    ' ',
    '"',
    '`',
    '/*',
    '// x',
    '<T>',
    '\t',
    'é',
    '}',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const code = parts.join('')
      expect(textOf(code)).toBe(code.replace(/\n$/, ''))
    }),
  )
})

test('names what a token is', () => {
  const [line] = highlightLines('const n: number = 12 // twelve')
  expect(line).toContainEqual({ text: 'const', classes: 'tok-keyword' })
  expect(line).toContainEqual({ text: '12', classes: 'tok-number' })
  expect(line).toContainEqual({ text: '// twelve', classes: 'tok-comment' })
})
