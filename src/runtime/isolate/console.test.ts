import { describe, expect, it } from 'vitest'
import type { LogBlock } from '../../report/blocks.ts'
import { createConsole } from './console.ts'

function logged(use: (console: Console) => void): LogBlock[] {
  const blocks: LogBlock[] = []
  use(createConsole((block) => blocks.push(block)) as unknown as Console)
  return blocks
}
const texts = (use: (console: Console) => void) => logged(use).map(({ text }) => text)

describe('console', () => {
  it('has levels', () => {
    const blocks = logged((console) => {
      console.log('a', 1, { b: 2 })
      console.info('i')
      console.warn('w')
      console.error('e')
    })
    expect(blocks).toEqual([
      { type: 'log', level: 'log', text: 'a 1 { b: 2 }' },
      { type: 'log', level: 'log', text: 'i' },
      { type: 'log', level: 'warn', text: 'w' },
      { type: 'log', level: 'error', text: 'e' },
    ])
  })

  it('moves the lines of a group, and finds back', () => {
    expect(
      texts((console) => {
        console.group('outer')
        console.groupCollapsed('inner')
        console.log('two\nlines')
        console.groupEnd()
        console.groupEnd()
        console.groupEnd()
        console.log('out')
      }),
    ).toEqual(['outer', '  inner', '    two\n    lines', 'out'])
  })

  it('bears with a thousand groups', () => {
    const lines = texts((console) => {
      for (let index = 0; index < 1000; index++) console.group()
      console.log('deep')
      for (let index = 0; index < 1000; index++) console.groupEnd()
      console.log('out')
    })
    expect(lines).toEqual([`${' '.repeat(20)}deep`, 'out'])
  })

  it('counts and asserts', () => {
    expect(
      texts((console) => {
        console.count()
        console.count('x')
        console.count()
        console.countReset()
        console.count()
        console.assert(true, 'silent')
        console.assert(false, 'said', 1)
      }),
    ).toEqual(['default: 1', 'x: 1', 'default: 2', 'default: 1', 'Assertion failed: said 1'])
  })

  it('keeps a line short whatever it is given', () => {
    const [line] = texts((console) =>
      console.log(...Array.from({ length: 100 }, () => 'x'.repeat(10_000))),
    )
    expect(line.length).toBeLessThanOrEqual(10_001)
  })

  it('has what programs call', () => {
    const console = createConsole(() => {})
    for (const name of [
      'debug',
      'dir',
      'table',
      'trace',
      'time',
      'timeLog',
      'timeEnd',
      'clear',
      'dirxml',
    ]) {
      expect(console[name], name).toBeTypeOf('function')
    }
  })
})
