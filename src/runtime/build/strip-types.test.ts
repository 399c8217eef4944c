import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildErrorOf } from './build-error-of.ts'
import { stripTypes } from './strip-types.ts'

const strip = (code: string) => stripTypes('a.ts', code).code
const refused = (code: string) => buildErrorOf(() => stripTypes('a.ts', code))

describe('stripTypes', () => {
  it.each([
    ['const a: number = 1', 'const a = 1'],
    ['import { type A } from "./b.ts"', 'import { } from "./b.ts"'],
    ['import type { A } from "./b.ts"', ''],
    ['import { a, b } from "./b.ts"', 'import { a, b } from "./b.ts"'],
    ['export type { A } from "./b.ts"', ''],
    ['interface A {\n  a: 1\n}\nconst b = 1', '\n\n\nconst b = 1'],
    ['let a = b!; let c = d as const; let e = f satisfies G', 'let a = b; let c = d ; let e = f '],
    ['declare const a: number', ''],
    ['declare namespace N { const a: number }', ''],
    ['function f(a: string): void\nfunction f(a: any) {}', '\nfunction f(a) {}'],
  ])('erases the types of %j', (code, expected) => {
    expect(strip(code)).toBe(expected)
  })

  it.each([
    ['let x = ;', 'Unexpected token', 1, 9],
    ['const a = 1\nlet b: = 1', 'Unexpected token', 2, 8],
    ['let s = "abc\nlet c = 2', 'Unterminated string constant', 1, 9],
    ['const x = { a: 1', 'Unexpected token, expected ","', 1, 17],
  ])('refuses %j where it does not parse', (code, message, line, column) => {
    expect(refused(code)).toEqual({
      type: 'error',
      kind: 'syntax',
      message,
      file: 'a.ts',
      line,
      column,
    })
  })

  it.each([
    ['const a = 1\nenum Color { red }', 2, /^enum is not supported/],
    ['export const enum Color { red }', 1, /^enum is not supported/],
    [
      'class A {\n  constructor(private x: number) {}\n}',
      2,
      /^A property declared in a constructor/,
    ],
    ['import x = require("x")', 1, /^import = is not supported/],
    ['export = 3', 1, /^import = is not supported/],
    ['\nnamespace N {\n  export const a = 1\n}', 2, /^namespace is not supported/],
  ])('refuses %j, which is more than types', (code, line, message) => {
    expect(refused(code)).toMatchObject({ kind: 'syntax', file: 'a.ts', line, column: 1 })
    expect(refused(code).message).toMatch(message)
  })

  it('takes words that only look like such constructs', () => {
    const code = '// enum A { x }\nconst text = "namespace N {"\nconst namespace = { module: 1 }'
    expect(strip(code)).toBe(code)
  })

  it('erases every file of the library and the playgrounds, keeping its lines', () => {
    const root = join(import.meta.dirname, '../../..')
    for (const folder of ['src/ml', 'src/report', 'playgrounds']) {
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.ts')) continue
        const code = readFileSync(join(root, folder, file), 'utf8')
        expect(stripTypes(file, code).code.split('\n'), file).toHaveLength(code.split('\n').length)
      }
    }
  })
})
