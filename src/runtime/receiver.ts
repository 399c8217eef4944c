import type { ErrorBlock } from '../report/blocks.ts'
import { parseBlock } from '../report/parse-report.ts'
import { blockSize } from './block-size.ts'
import type { IsolateMessage } from './isolate/messages.ts'
import { LIMITS } from './limits.ts'

/** More than any isolate sends by itself; progress counts, and there is little of it. */
const MAX_MESSAGES = 10_000

/**
 * Takes the messages of one isolate and returns what they say. The isolate keeps to the
 * limits by itself; it runs a stranger's code, so all of it is checked again here, and
 * what is not a report ends the run.
 */
export function createReceiver(): (message: unknown) => IsolateMessage {
  let size = 0
  let messages = 0
  return (message) => {
    try {
      const { type, blocks, error } = message as Record<string, unknown>
      if (type === 'begin' && messages++ === 0) return { type }
      messages++
      if (type === 'blocks' && Array.isArray(blocks)) {
        size += blockSize(blocks)
        if (size > 2 * LIMITS.output || messages > MAX_MESSAGES) {
          throw new TypeError('it says more than the limits allow')
        }
        return { type, blocks: blocks.map(parseBlock) }
      }
      if (type === 'end') return error === undefined ? { type } : { type, error: errorBlock(error) }
      throw new TypeError('its message is of no known type')
    } catch (cause) {
      return {
        type: 'end',
        error: badReport(cause instanceof Error ? cause.message : String(cause)),
      }
    }
  }
}

function errorBlock(value: unknown): ErrorBlock {
  const block = parseBlock(value)
  if (block.type !== 'error') throw new TypeError(`it ends with a block of type ${block.type}`)
  return block
}

const badReport = (reason: string): ErrorBlock => ({
  type: 'error',
  kind: 'internal',
  message: `What the program showed cannot be drawn: ${reason}`,
  hint: 'Does it change Array, Object or another part of the language itself?',
})
