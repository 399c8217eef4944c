import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { createReceiver } from './receiver.ts'

const text = (length = 1) => ({ type: 'text', text: 'x'.repeat(length) })
const refusal = (message: unknown) => createReceiver()(message)

describe('createReceiver', () => {
  it('passes what an isolate may say', () => {
    const receive = createReceiver()
    expect(receive({ type: 'blocks', blocks: [text()] })).toEqual({
      type: 'blocks',
      blocks: [text()],
    })
    expect(receive({ type: 'end' })).toEqual({ type: 'end' })
    expect(createReceiver()({ type: 'begin' })).toEqual({ type: 'begin' })
    const error = { type: 'error', kind: 'thrown', message: 'no' }
    expect(receive({ type: 'end', error })).toEqual({ type: 'end', error })
  })

  it.each([
    [undefined],
    [null],
    ['end'],
    [{}],
    [{ type: 'more' }],
    [{ type: 'blocks' }],
    [{ type: 'blocks', blocks: 'all' }],
    [{ type: 'blocks', blocks: [null] }],
    [{ type: 'blocks', blocks: [{ type: 'html', html: '<b>' }] }],
    [{ type: 'blocks', blocks: [{ type: 'text', text: 1 }] }],
    [{ type: 'blocks', blocks: [{ ...text(), extra: 1 }] }],
    [{ type: 'end', error: text() }],
    [{ type: 'end', error: { type: 'error', kind: 'unheard of', message: '' } }],
    [{ type: 'end', error: 'it broke' }],
  ])('ends the run on %j', (message) => {
    const { type, error } = refusal(message) as {
      type: string
      error: { kind: string; message: string }
    }
    expect(type).toBe('end')
    expect(error.kind).toBe('internal')
    expect(error.message).toMatch(/^What the program showed cannot be drawn: /)
  })

  it('hears of a beginning once, and first', () => {
    const receive = createReceiver()
    receive({ type: 'begin' })
    receive({ type: 'blocks', blocks: [text()] })
    expect(receive({ type: 'begin' })).toMatchObject({ type: 'end', error: { kind: 'internal' } })
  })

  it('ends a flood', () => {
    const receive = createReceiver()
    const large = { type: 'blocks', blocks: [text(LIMITS.output / 16)] }
    const types = Array.from({ length: 40 }, () => receive(large).type)
    expect(types.indexOf('end')).toBe(31)
    const small = createReceiver()
    const none = { type: 'blocks', blocks: [] }
    expect(Array.from({ length: 10_001 }, () => small(none).type).indexOf('end')).toBe(10_000)
  })
})
