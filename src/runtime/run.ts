import type { Block, ErrorBlock, Report } from '../report/blocks.ts'
import { parseBlock } from '../report/parse-report.ts'
import { BuildError } from './build/build-error.ts'
import { link, type LinkedProgram } from './build/link.ts'
import { originalPosition } from './build/original-position.ts'
import type { Isolate } from './isolate/messages.ts'
import { LIMITS } from './limits.ts'
import type { Program } from './program.ts'

export interface RunOptions {
  /** A fresh isolate; it is used up. */
  isolate: Isolate
  /** Milliseconds until the program is stopped. */
  budget?: number
  /** Called with what the program shows, as it shows it. */
  onBlocks?: (blocks: Block[]) => void
}

export interface RunResult {
  outcome: 'done' | 'error' | 'stopped'
  /** What was shown, then the error if there was one; no progress. */
  report: Report
  milliseconds: number
}

export interface Run {
  result: Promise<RunResult>
  /** Ends the program now; what it has shown stays. */
  stop(): void
}

/** Runs a program to its end, in the isolate given: the same in Node, in tests and in the reader's browser. */
export function run(program: Program, options: RunOptions): Run {
  try {
    return execute(link(program), options)
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    options.isolate.terminate()
    const report = [error.block]
    options.onBlocks?.(report)
    return {
      result: Promise.resolve({ outcome: 'error', report, milliseconds: 0 }),
      stop: () => {},
    }
  }
}

/** Runs a program that has been linked. */
export function execute(program: LinkedProgram, options: RunOptions): Run {
  const { isolate, budget = LIMITS.budget, onBlocks = () => {} } = options
  const started = performance.now()
  const report: Report = []
  let size = 0
  let end!: (outcome: RunResult['outcome'], error?: ErrorBlock) => void

  const result = new Promise<RunResult>((resolve) => {
    let isOver = false
    const timer = setTimeout(() => end('error', outOfTime(budget)), budget)
    end = (outcome, error) => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      isolate.terminate()
      if (error) {
        report.push(error)
        onBlocks([error])
      }
      resolve({ outcome, report, milliseconds: performance.now() - started })
    }

    isolate.onFailure((message) => {
      if (!isOver) end('error', failure(message))
    })
    isolate.onMessage((message) => {
      if (isOver) return
      try {
        const { type, blocks, error } = message as Record<string, unknown>
        if (type === 'blocks' && Array.isArray(blocks)) {
          const received = blocks.map(parseBlock)
          size += JSON.stringify(received).length
          const shown = received.filter((block) => block.type !== 'progress')
          if (report.length + shown.length > LIMITS.blocks + LIMITS.consoleLines || size > 2 * LIMITS.output) {
            throw new Error('the program shows more than its limits allow')
          }
          report.push(...shown)
          onBlocks(received)
        } else if (type === 'end') {
          if (error) end('error', atSource(program, parseBlock(error) as ErrorBlock))
          else end('done')
        }
      } catch (cause) {
        end('error', failure(cause instanceof Error ? cause.message : String(cause)))
      }
    })
  })

  isolate.post({
    type: 'run',
    files: program.files.map(({ file, code, imports }) => ({ file, code, imports })),
  })
  return { result, stop: () => end('stopped') }
}

/** A position of the compiled code, which starts a line below its file, as one of the reader's TypeScript. */
function atSource(program: LinkedProgram, error: ErrorBlock): ErrorBlock {
  const compiled = program.files.find(({ file }) => file === error.file)
  const { line, column } = error
  if (!compiled || line === undefined || column === undefined || error.kind === 'import') return error
  return { ...error, ...originalPosition(compiled.sourceMap, { line: line - 1, column }) }
}

const outOfTime = (budget: number): ErrorBlock => ({
  type: 'error',
  kind: 'time',
  message: `Stopped after ${budget / 1000} s, the most this program may take`,
  hint: 'Look for a loop that does not end, or make the data smaller.',
})

const failure = (message: string): ErrorBlock => {
  const isMemory = /memory|heap/i.test(message)
  return {
    type: 'error',
    kind: isMemory ? 'memory' : 'internal',
    message: isMemory ? 'The program needs more memory than it may have' : `The program broke: ${message}`,
    hint: isMemory ? 'Make the data smaller.' : undefined,
  }
}
