import { describe, expect, it } from 'vitest'
import { buildErrorOf } from './build-error-of.ts'
import { compile } from './compile.ts'

const refused = (code: string) => buildErrorOf(() => compile('a.ts', code))

describe('compile', () => {
  it.each([
    ['return 1', /'return' outside of function/, 1, 1],
    ['with (Math) {}', /Unexpected token/, 1, 1],
    ['const a = 1\nconst a = 2', /Identifier 'a' has already been declared/, 2, 7],
    ['let x = 08', /Invalid number/, 1, 9],
    ['/(/.test("a")', /Invalid regular expression/, 1, 1],
    ['break', /Unsyntactic break/, 1, 1],
    ['delete x', /Deleting local variable in strict mode/, 1, 1],
    ['let x: number = 1\nlet y: string = "a" + yield', /The keyword 'yield' is reserved/, 2, 23],
    ['export { nothing }', /Export 'nothing' is not defined/, 1, 10],
    ['@dec class A {}', /Unexpected character '@'/, 1, 1],
    ['let \0', /Unexpected/, 1, 5],
    ['new.target', /'new.target' can only be used in functions/, 1, 1],
    ['super.x', /'super' keyword outside a method/, 1, 1],
    [`import { a b } from 'x'`, /expected ","/, 1, 12],
    [`import {\n  a,\n  b c\n} from 'x'`, /expected ","/, 3, 5],
  ])('refuses %j', (code, message, line, column) => {
    const block = refused(code)
    expect(block.message).toMatch(message)
    expect(block).toMatchObject({ kind: 'syntax', file: 'a.ts', line, column })
  })

  it('says how a type is exported', () => {
    expect(refused('interface T {}\nexport { T }').hint).toMatch(/export type/)
  })

  it.each([
    `import { type A, type B as C, a as b } from 'x'`,
    `import { /* a b */ a, // c d\n b } from 'x'`,
    `import type { A } from 'x'`,
  ])('takes %j', (code) => {
    expect(() => compile('a.ts', code)).not.toThrow()
  })

  it.each([
    '('.repeat(50_000),
    `const a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `const a = ${'!'.repeat(100_000)}1`,
  ])('refuses what is nested too deeply', (code) => {
    expect(refused(code)).toMatchObject({
      kind: 'syntax',
      message: 'The code is nested too deeply to be read',
      file: 'a.ts',
    })
  })

  it('refuses what a script would take for an HTML comment', () => {
    expect(refused('const f = (x: number, y: number) =>\n  x <!--y')).toMatchObject({
      line: 2,
      column: 5,
    })
    expect(refused('let x = 3\nx\n--> 1')).toMatchObject({ line: 3, column: 3 })
    expect(() =>
      compile('a.ts', 'const text = "<!-- -->"; // <!-- -->\nlet n = 3; while (n --> 0) {}'),
    ).not.toThrow()
  })

  it('counts lines as the editor does', () => {
    expect(refused('const a = 1\r\nconst b = 2\r\nconst a = 3')).toMatchObject({
      line: 3,
      column: 7,
    })
    expect(refused('const a = 1\rconst a = 3')).toMatchObject({ line: 2, column: 7 })
    expect(refused('const a = "\u2028\u2029"; const b = 1\nconst b = 3')).toMatchObject({
      line: 2,
      column: 7,
    })
    expect(refused('const a = "\u2028\u2029"; const b = 1; const b = 3')).toMatchObject({
      line: 1,
      column: 36,
    })
  })

  it('points into the TypeScript, not into what is left of it', () => {
    const code = 'const f = (a: Map<string, number>, b: { x: 1 }): void => { break }'
    expect(refused(code)).toMatchObject({ line: 1, column: code.indexOf('break') + 1 })
  })

  it('returns what it gave for the same text before', () => {
    expect(compile('a.ts', 'const same = 1')).toBe(compile('a.ts', 'const same = 1'))
    expect(compile('b.ts', 'const same = 1')).not.toBe(compile('a.ts', 'const same = 1'))
  })
})
