import type { Block } from '../../report/blocks.ts'
import { LIMITS } from '../limits.ts'
import type { IsolateMessage } from './messages.ts'

/** Milliseconds between two messages while a program runs: enough to see it move, too few to drown the page. */
const INTERVAL = 30

/** Collects what a program shows and sends it in batches, within the limits. */
export interface Output {
  emit(block: Block): void
  end(error?: IsolateMessage & { type: 'end' }): void
}

export function createOutput(post: (message: IsolateMessage) => void, clock: () => number): Output {
  let waiting: Block[] = []
  let lastSent = clock()
  let size = 0
  let blocks = 0
  let consoleLines = 0
  let isOver = false

  const flush = () => {
    if (waiting.length > 0) post({ type: 'blocks', blocks: waiting })
    waiting = []
    lastSent = clock()
  }
  const finish = (message: IsolateMessage) => {
    if (isOver) return
    isOver = true
    flush()
    post(message)
  }
  const refuse = (what: string) =>
    finish({
      type: 'end',
      error: {
        type: 'error',
        kind: 'output',
        message: `The program shows too much: ${what}`,
        hint: 'Show a summary, or fewer rows.',
      },
    })

  return {
    emit(block) {
      if (isOver) return
      const isDue = clock() - lastSent >= INTERVAL
      if (block.type === 'progress') {
        if (!isDue) return
      } else if (block.type === 'log') {
        consoleLines++
        if (consoleLines > LIMITS.consoleLines) return refuse(`more than ${LIMITS.consoleLines} console lines`)
      } else {
        blocks++
        if (blocks > LIMITS.blocks) return refuse(`more than ${LIMITS.blocks} blocks`)
      }
      size += JSON.stringify(block).length
      if (size > LIMITS.output) return refuse(`more than ${LIMITS.output / 1_048_576} MiB`)
      waiting.push(block)
      if (isDue) flush()
    },
    end: (message = { type: 'end' }) => finish(message),
  }
}
