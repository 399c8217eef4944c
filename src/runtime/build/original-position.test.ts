import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originalPosition } from './original-position.ts'
import { stripTypes } from './strip-types.ts'

/** A place as line and column, both from 1. */
function placeOf(code: string, offset: number) {
  const before = code.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

describe('originalPosition', () => {
  it.each([
    'const a: number = mark',
    'function f(a: Map<string, number>, b: { c: 1 }): void { mark }',
    'interface A {\n  a: 1\n}\n\nmark',
    'const f = <T,>(x: T) => mark',
    'let x = (y as unknown as number) + mark',
    'class A<T> { private readonly x: T = mark }',
    'const s = "\u2028\u2029"; const t: string = s; mark\nlater',
    'const a: /* \n */ number = mark',
  ])('leads back to the TypeScript: %j', (code) => {
    const stripped = stripTypes('a.ts', code)
    // Where the engine would see it: it counts more kinds of line ends than an editor.
    const before = stripped.code.slice(0, stripped.code.indexOf('mark')).split(/[\n\u2028\u2029]/)
    const position = { line: before.length, column: before.at(-1)!.length + 1 }
    expect(originalPosition(stripped, position)).toEqual(placeOf(code, code.indexOf('mark')))
  })

  it('leads back whatever types stand before', () => {
    const piece = fc.constantFrom(
      'const a#: number = 1\n',
      'interface I# { a: string }\n',
      'type T# = 1 | 2; ',
      'function f#(x: string, y?: number): x is string { return true }\n',
      'let c# = 1 as const; ',
      '/* # */ ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const code = `${pieces.map((text, index) => text.replace('#', String(index))).join('')}mark()`
        const stripped = stripTypes('a.ts', code)
        const position = placeOf(stripped.code, stripped.code.indexOf('mark'))
        expect(originalPosition(stripped, position)).toEqual(placeOf(code, code.indexOf('mark')))
      }),
    )
  })

  it('leaves a place alone that has no mapping', () => {
    const stripped = stripTypes('a.ts', '')
    expect(originalPosition(stripped, { line: 7, column: 3 })).toEqual({ line: 7, column: 3 })
  })
})
