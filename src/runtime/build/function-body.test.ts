import { describe, expect, it } from 'vitest'
import { buildErrorOf } from './build-error-of.ts'
import { compile } from './compile.ts'
import { evaluateBody } from './evaluate-body.ts'

const library = { a: 1, b: 2, default: 'd', 'two words': 3 }
const refused = (code: string) => buildErrorOf(() => compile('a.ts', code))

describe('imports', () => {
  it.each([
    ['named', `import { a, b } from 'x'\nexport const all = [a, b]`, [1, 2]],
    ['renamed', `import { a as z } from 'x'\nexport const all = z`, 1],
    ['default', `import d from 'x'\nexport const all = d`, 'd'],
    ['default and named', `import d, { b } from 'x'\nexport const all = [d, b]`, ['d', 2]],
    ['namespace', `import * as x from 'x'\nexport const all = x.b`, 2],
    ['default and namespace', `import d, * as x from 'x'\nexport const all = [d, x.a]`, ['d', 1]],
    ['named by a string', `import { 'two words' as two } from 'x'\nexport const all = two`, 3],
    ['default by name', `import { default as d } from 'x'\nexport const all = d`, 'd'],
    ['for effect', `import 'x'\nexport const all = 4`, 4],
    ['type among values', `import { type T, a } from 'x'\nexport const all = a`, 1],
    [
      'below their use',
      `export const all = f()\nfunction f() { return a }\nimport { a } from 'x'`,
      1,
    ],
    ['over several lines', `import {\n  a,\n  b,\n} from 'x'\nexport const all = a + b`, 3],
  ])('%s', async (_, code, expected) => {
    expect((await evaluateBody(code, library)).all).toEqual(expected)
  })

  it('leaves type imports away', () => {
    expect(
      compile('a.ts', `import type { T } from './t.ts'\nimport type D from './d.ts'`).imports,
    ).toEqual([])
  })

  it('says what it takes from where, and where it stands', () => {
    const code = `const before = 1\n  import d, { a as z, type T } from './x.ts'\nexport { b } from './y.ts'\nexport * as ns from './z.ts'`
    expect(compile('a.ts', code).imports).toEqual([
      { specifier: './x.ts', names: ['default', 'a'], line: 2, column: 3 },
      { specifier: './y.ts', names: ['b'], line: 3, column: 1 },
      { specifier: './z.ts', names: [], line: 4, column: 1 },
    ])
  })
})

describe('exports', () => {
  it.each([
    ['const', `export const x = 5`, { x: 5 }],
    ['several constants', `export const x = 5, y = 6`, { x: 5, y: 6 }],
    [
      'destructured',
      `export const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3, 4], f: 5 }`,
      { a: 1, c: 2, d: [3, 4], e: { f: 5 } },
    ],
    [
      'destructured with defaults',
      `export const { a = 1, b: { c } = { c: 2 } } = {} as any`,
      { a: 1, c: 2 },
    ],
    ['list', `const x = 5, y = 6\nexport { x, y as z }`, { x: 5, z: 6 }],
    ['list, as default', `const x = 5\nexport { x as default }`, { default: 5 }],
    ['list, by a string', `const x = 5\nexport { x as 'two words' }`, { 'two words': 5 }],
    ['as __proto__', `const x = 5\nexport { x as __proto__ }`, { ['__proto__']: 5 }],
    ['re-exported', `export { a, b as c, default as d } from 'x'`, { a: 1, c: 2, d: 'd' }],
    ['re-exported namespace', `export * as ns from 'x'`, { ns: library }],
    ['default expression', `export default 5 + 1`, { default: 6 }],
    ['default expression, no space', `export default[5][0]`, { default: 5 }],
    ['default on two lines', `export default\n  5`, { default: 5 }],
    ['default object', `export default { a: 1 }`, { default: { a: 1 } }],
    ['types', `export type T = 1\nexport interface I {}\nexport const x = 1`, { x: 1 }],
    [
      'names of ours',
      `export const $imports = 1, $expose = 2, $d = 3\nexport default 4`,
      { $imports: 1, $expose: 2, $d: 3, default: 4 },
    ],
  ])('%s', async (_, code, expected) => {
    expect({ ...(await evaluateBody(code, library)) }).toEqual(expected)
  })

  it.each([
    [`export default function () { return 7 }`],
    [`export default function f() { return 7 }`],
    [`export default () => 7`],
    [`export default (class { static call() { return 7 } }).call`],
  ])('a default function: %s', async (code) => {
    expect(((await evaluateBody(code)).default as () => number)()).toBe(7)
  })

  it.each([
    [`export async function f() { return 7 }`, 'f'],
    [`export function* f() { yield 7 }`, 'f'],
    [`export class f {}`, 'f'],
    [`export abstract class f { abstract g(): void }`, 'f'],
    [`export default class {}`, 'default'],
    [`export default class f {}`, 'default'],
    [`export default async function () {}`, 'default'],
  ])('%s', async (code, name) => {
    expect((await evaluateBody(code))[name]).toBeTypeOf('function')
  })

  it('hoists an exported function', async () => {
    expect((await evaluateBody(`export const x = f()\nexport function f() { return 8 }`)).x).toBe(8)
  })

  it('names them in order', () => {
    expect(compile('a.ts', 'export const b = 1, a = 2\nexport default 3').exportNames).toEqual([
      'a',
      'b',
      'default',
    ])
  })
})

describe('places', () => {
  it.each([
    `import { a } from 'x'; export const all = new Error().stack`,
    `import {\n  a,\n  b,\n} from 'x'\nexport const all = new Error().stack`,
    `export const all = [1, new Error().stack][1]`,
    `export default [new Error().stack][0]`,
    `export default\n  [new Error().stack][0]`,
    `export/* c */default new Error().stack`,
    `const x = 1; export { x }; export const all = new Error().stack`,
    `export * as ns from 'x'; export const all = new Error().stack`,
    `export { a } from 'x'; export const all = new Error().stack`,
    `#!/usr/bin/env node\nexport const all = new Error().stack`,
    `export class C { all = 1 } export const all = new Error().stack`,
  ])('line and column stay: %j', async (code) => {
    const exports = await evaluateBody(code, library)
    const [, line, column] = /<anonymous>:(\d+):(\d+)/.exec(String(exports.all ?? exports.default))!
    const before = code.slice(0, code.indexOf('new Error')).split('\n')
    // The body begins on the function's second line.
    expect([Number(line) - 1, Number(column) - 1]).toEqual([before.length, before.at(-1)!.length])
  })

  it('keeps statements apart where an import stood between them', async () => {
    const code = `const f = (x: number) => x\nexport const all = f\nimport 'x'\n;(1)`
    expect((await evaluateBody(code, library)).all).toBeTypeOf('function')
    const joined = `const f = (x: unknown) => x\nexport const all = f\nimport 'x'\n(1)`
    expect((await evaluateBody(joined, library)).all).toBeTypeOf('function')
  })
})

describe('what is refused', () => {
  it.each([
    ['export let x = 1', /^export let is not supported/, 1, 1],
    ['const y = 1\n  export var x = 1', /^export var is not supported/, 2, 3],
    [`export * from './b.ts'`, /^export \* is not supported/, 1, 1],
    [`const a = 1\nconst b = await import('./b.ts')`, /^import\(\) is not available/, 2, 17],
    ['const f = () => [{ a: import.meta.url }]', /^import.meta is not available/, 1, 23],
  ])('%j', (code, message, line, column) => {
    expect(refused(code)).toMatchObject({ kind: 'syntax', file: 'a.ts', line, column })
    expect(refused(code).message).toMatch(message)
    expect(refused(code).hint).toBeTruthy()
  })
})
