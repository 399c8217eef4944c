import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { COLOURED, highlightLines } from './highlight.ts'

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

test('marks up what the style sheet colours, and nothing else', async () => {
  const css = await readFile('src/styles/playground.css', 'utf8')
  expect(new Set(css.match(/tok-\w+/g))).toEqual(COLOURED)
  const [line] = highlightLines('map((x) => x.y + 1)')
  expect(line).toEqual([
    { text: 'map((x) => x.y + ', classes: '' },
    { text: '1', classes: 'tok-number' },
    { text: ')', classes: '' },
  ])
})
