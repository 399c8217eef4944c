import { expect, it } from 'vitest'
import { programFrom } from './program-from.ts'

it('takes the TypeScript files, and the entry that package.json names', () => {
  const modules = {
    '/a.ts': { code: 'a' },
    '/folder/b.ts': { code: 'b', path: '/folder/b.ts' },
    '/readme.md': { code: 'c' },
    '/package.json': { code: '{"main":"./a.ts"}' },
    '/broken.ts': { code: 7 },
    '/none.ts': null,
  }
  expect(programFrom(modules)).toEqual({
    entry: 'a.ts',
    files: { 'a.ts': 'a', 'folder/b.ts': 'b' },
  })
})

it.each([
  undefined,
  null,
  'text',
  3,
  [],
  { '/package.json': { code: '{' } },
  { '/package.json': { code: '{"main":3}' } },
  { '/package.json': { code: 'null' } },
])('has no entry in %j', (modules) => {
  expect(programFrom(modules)).toEqual({ entry: '', files: {} })
})
