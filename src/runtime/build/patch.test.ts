import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Patch } from './patch.ts'

describe('Patch', () => {
  it('overwrites with spaces and leaves line ends where they are', () => {
    const patch = new Patch('import {\n  a,\r\n  b\u2028} from "x"; f()')
    patch.overwrite(0, 29)
    expect(patch.text()).toBe('        \n    \r\n   \u2028          ; f()')
  })

  it('begins the part with another text', () => {
    const patch = new Patch('export default 3')
    patch.overwrite(0, 15, '$d=')
    expect(patch.text()).toBe('$d=            3')
  })

  it('takes edits in any order', () => {
    const patch = new Patch('abcdef')
    patch.overwrite(4, 6, 'X')
    patch.overwrite(0, 2, 'Y')
    expect(patch.text()).toBe('Y cdX ')
  })

  it('keeps the place of every character that is not overwritten', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\r', '\u2028', '\u2029'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (code, one, other) => {
        const [start, end] = [one % (code.length + 1), other % (code.length + 1)].sort(
          (a, b) => a - b,
        )
        const patch = new Patch(code)
        patch.overwrite(start, end)
        const result = patch.text()
        expect(result).toHaveLength(code.length)
        expect(result.slice(0, start) + result.slice(end)).toBe(
          code.slice(0, start) + code.slice(end),
        )
        expect(result.replace(/[^\n\r\u2028\u2029]/g, ' ')).toBe(
          code.replace(/[^\n\r\u2028\u2029]/g, ' '),
        )
      }),
    )
  })
})
