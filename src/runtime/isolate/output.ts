import type { Block, ErrorBlock } from '../../report/blocks.ts'
import { blockSize } from '../block-size.ts'
import { LIMITS } from '../limits.ts'
import type { IsolateMessage } from './messages.ts'

/** Milliseconds between two words on progress: enough to see it move, too few to drown the page. */
const INTERVAL = 30

/** Sends what a program shows, within the limits. */
export interface Output {
  emit(block: Block): void
  /** Says that the program is over; only the first time counts. */
  end(error?: ErrorBlock): void
}

/**
 * Each block is sent as it is shown: a loop without end may follow, and then there is no
 * later. The limits must hold against a program that has replaced the language's own
 * methods, so nothing here calls one.
 */
export function createOutput(post: (message: IsolateMessage) => void, clock: () => number): Output {
  let lastProgress = -INTERVAL
  let size = 0
  let blocks = 0
  let consoleLines = 0
  let isOver = false

  const end = (error?: ErrorBlock) => {
    if (isOver) return
    isOver = true
    post(error ? { type: 'end', error } : { type: 'end' })
  }
  const refuse = (what: string) =>
    end({
      type: 'error',
      kind: 'output',
      message: `The program shows too much: more than ${what}`,
      hint: 'Show a summary, or fewer rows.',
    })

  return {
    end,
    emit(block) {
      if (isOver) return
      if (block.type === 'progress') {
        const now = clock()
        if (now - lastProgress < INTERVAL) return
        lastProgress = now
      } else if (block.type === 'log') {
        if (++consoleLines > LIMITS.consoleLines)
          return refuse(`${LIMITS.consoleLines} console lines`)
      } else if (++blocks > LIMITS.blocks) {
        return refuse(`${LIMITS.blocks} blocks`)
      }
      // Progress is not kept, and there is little of it, but its label may be long.
      size += blockSize(block)
      if (size > LIMITS.output) return refuse(`${LIMITS.output / 1_048_576} MiB`)
      post({ type: 'blocks', blocks: [block] })
    },
  }
}
