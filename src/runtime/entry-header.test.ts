import { describe, expect, it } from 'vitest'
import { budgetOf, entryHeader } from './entry-header.ts'
import { LIMITS } from './limits.ts'

describe('entryHeader', () => {
  it('reads title, summary and budget', () => {
    const code =
      '// Two rankers.\n// The same items\n// Budget: 10 s\n// in two orders.\nimport x from "y"\n// not this'
    expect(entryHeader('01.ts', code)).toEqual({
      title: 'Two rankers',
      summary: 'The same items in two orders.',
      budget: 10_000,
    })
  })

  it('has a budget without asking', () => {
    expect(entryHeader('01.ts', '// Title')).toEqual({
      title: 'Title',
      summary: '',
      budget: LIMITS.budget,
    })
  })

  it('reads a file with other line ends', () => {
    expect(entryHeader('01.ts', '// Title\r\n// Budget: 0.5 s\r\ncode')).toMatchObject({
      title: 'Title',
      budget: 500,
    })
  })

  it.each(['', 'const a = 1', '//', '\n// too late'])('wants a title: %j', (code) => {
    expect(() => entryHeader('01.ts', code)).toThrow(/01.ts has no title/)
  })

  it.each([
    'Budget: 31 s',
    'Budget: 0 s',
    'Budget: soon',
    'Budget: 5',
    'Budget: -1 s',
    'Budget: 1e3 s',
  ])('refuses %j', (line) => {
    expect(() => entryHeader('01.ts', `// Title\n// ${line}`)).toThrow(
      /expected Budget: <seconds> s, at most 30/,
    )
    expect(budgetOf(`// Title\n// ${line}`)).toBe(LIMITS.budget)
  })

  it('bears with a reader who removed the title', () => {
    expect(budgetOf('const a = 1')).toBe(LIMITS.budget)
    expect(budgetOf('// Title\n// Budget: 2 s')).toBe(2_000)
  })
})
