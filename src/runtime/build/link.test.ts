import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits.ts'
import { buildErrorOf } from './build-error-of.ts'
import { link } from './link.ts'

const program = (files: Record<string, string>, entry = 'a.ts') => ({ entry, files })
const order = (files: Record<string, string>) => link(program(files)).files.map(({ file }) => file)
const refused = (files: Record<string, string>, entry?: string) =>
  buildErrorOf(() => link(program(files, entry)))

describe('order', () => {
  it('puts every file after those it imports, each once, and leaves out what nothing reaches', () => {
    const files = {
      'a.ts': `import './b.ts'\nimport './c.ts'`,
      'b.ts': `import './d.ts'`,
      'c.ts': `import './d.ts'\nimport './b.ts'`,
      'd.ts': `export const d = 1`,
      'e.ts': `this does not even parse`,
    }
    expect(order(files)).toEqual(['d.ts', 'b.ts', 'c.ts', 'a.ts'])
  })

  it('leaves libraries to the isolate', () => {
    expect(
      order({ 'a.ts': `import { x } from 'shortlist/ml'\nimport { show } from 'shortlist/show'` }),
    ).toEqual(['a.ts'])
  })

  it('takes type imports for nothing, even in a circle', () => {
    const files = { 'a.ts': `import './b.ts'`, 'b.ts': `import type { A } from './a.ts'` }
    expect(order(files)).toEqual(['b.ts', 'a.ts'])
  })
})

describe('files that are not there', () => {
  it('names the entry', () => {
    expect(refused({ 'a.ts': '' }, 'z.ts')).toEqual({
      type: 'error',
      kind: 'import',
      message: 'The entry z.ts is not among the files',
    })
  })

  it.each([
    [
      './missing.ts',
      /'shortlist\/ml' and 'shortlist\/show', and its own files: '.\/a.ts', '.\/b.ts'/,
    ],
    ['lodash', /A program can import/],
    ['node:fs', /A program can import/],
    ['https://example.org/x.ts', /A program can import/],
    ['b.ts', /A program can import/],
    ['../b.ts', /A program can import/],
    ['./toString', /A program can import/],
    ['./b', /Write the ending too: '.\/b.ts'/],
    ['./b.js', /Write the ending too: '.\/b.ts'/],
  ])('%s', (specifier, hint) => {
    const block = refused({ 'a.ts': `const x = 1\nimport {} from '${specifier}'`, 'b.ts': '' })
    expect(block).toMatchObject({
      kind: 'import',
      message: `Cannot import "${specifier}"`,
      file: 'a.ts',
      line: 2,
      column: 1,
    })
    expect(block.hint).toMatch(hint)
  })

  it('refuses a file that is too long', () => {
    const block = refused({ 'a.ts': `import './b.ts'`, 'b.ts': ' '.repeat(LIMITS.file + 1) })
    expect(block).toMatchObject({ kind: 'import', file: 'b.ts' })
    expect(block.message).toMatch(/has 200001 characters/)
  })
})

describe('circles', () => {
  it('names the files of the circle', () => {
    const files = {
      'a.ts': `import './b.ts'`,
      'b.ts': `import './c.ts'`,
      'c.ts': `const x = 1\nimport './b.ts'`,
    }
    expect(refused(files)).toMatchObject({
      kind: 'import',
      message: 'These files import each other: b.ts → c.ts → b.ts',
      file: 'c.ts',
      line: 2,
    })
  })

  it('has words for a file that imports itself', () => {
    expect(refused({ 'a.ts': `import './a.ts'` }).message).toBe('a.ts imports itself')
  })
})

describe('names', () => {
  const importing = (names: string, sibling: string) =>
    refused({ 'a.ts': `import ${names} from './b.ts'`, 'b.ts': sibling })

  it.each([
    ['{ z }', 'export const x = 1, y = 2', 'b.ts does not export z', 'It exports x, y.'],
    ['{ x, z as y }', 'export const x = 1', 'b.ts does not export z', 'It exports x.'],
    ['d', 'export const x = 1', 'b.ts does not export default', 'It exports x.'],
    ['{ toString }', 'const x = 1', 'b.ts does not export toString', 'It exports nothing.'],
  ])('import %s', (names, sibling, message, hint) => {
    expect(importing(names, sibling)).toEqual({
      type: 'error',
      kind: 'import',
      message,
      hint,
      file: 'a.ts',
      line: 1,
      column: 1,
    })
  })

  it.each([
    'export interface Item {}',
    'export type Item = 1',
    'export declare interface Item {}',
    '\n  interface Item {}',
  ])('says that a type is one: %j', (sibling) => {
    expect(importing('{ Item }', sibling)).toMatchObject({
      message: 'Item is a type of b.ts, and types are gone when a program runs',
      hint: `Write import { type Item } from './b.ts'.`,
    })
  })

  it('checks what is re-exported', () => {
    const files = { 'a.ts': `export { x, z } from './b.ts'`, 'b.ts': 'export const x = 1' }
    expect(refused(files).message).toBe('b.ts does not export z')
  })
})
