import { describe, expect, it } from 'vitest'
import type { Block } from '../../report/blocks.ts'
import { LIMITS } from '../limits.ts'
import type { IsolateMessage } from './messages.ts'
import { createOutput } from './output.ts'

const text = (length = 1): Block => ({ type: 'text', text: 'x'.repeat(length) })
const log: Block = { type: 'log', level: 'log', text: '' }

function sent(use: (output: ReturnType<typeof createOutput>, tick: (to: number) => void) => void) {
  const messages: IsolateMessage[] = []
  let now = 0
  use(
    createOutput(
      (message) => messages.push(message),
      () => now,
    ),
    (to) => {
      now = to
    },
  )
  return messages
}
const ending = (messages: IsolateMessage[]) => messages.at(-1) as IsolateMessage & { type: 'end' }

describe('output', () => {
  it('sends each block at once: a loop without end may follow', () => {
    expect(sent(({ emit }) => [emit(text()), emit(log)])).toEqual([
      { type: 'blocks', blocks: [text()] },
      { type: 'blocks', blocks: [log] },
    ])
  })

  it('ends once, and says nothing after', () => {
    const messages = sent(({ emit, end }) => {
      end()
      end({ type: 'error', kind: 'thrown', message: 'late' })
      emit(text())
    })
    expect(messages).toEqual([{ type: 'end' }])
  })

  it.each([
    ['blocks', text(), LIMITS.blocks, /500 blocks/],
    ['console lines', log, LIMITS.consoleLines, /1000 console lines/],
    ['characters', text(LIMITS.output / 16), 15, /1 MiB/],
  ])('has a limit of %s', (_, block, most, message) => {
    const messages = sent(({ emit }) => {
      for (let index = 0; index < 2 * most; index++) emit(block)
    })
    expect(messages).toHaveLength(most + 1)
    expect(ending(messages).error).toMatchObject({ kind: 'output' })
    expect(ending(messages).error!.message).toMatch(message)
  })

  it('says how far it is now and then, which counts for no block', () => {
    const messages = sent(({ emit }, tick) => {
      for (let index = 0; index < 10_000; index++) {
        tick(index / 10)
        emit({ type: 'progress', label: 'p', done: index, total: 10_000 })
      }
    })
    expect(messages.length).toBeGreaterThan(20)
    expect(messages.length).toBeLessThan(40)
    expect(messages.every(({ type }) => type === 'blocks')).toBe(true)
  })
})
