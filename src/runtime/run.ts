import type { Block, Report } from '../report/blocks.ts'
import { BuildError } from './build/build-error.ts'
import { link, type LinkedProgram } from './build/link.ts'
import type { Isolate } from './isolate/messages.ts'
import { LIMITS } from './limits.ts'
import type { Program } from './program.ts'
import { atSource, isolateFailure, outOfTime } from './run-errors.ts'
import { createReceiver } from './receiver.ts'

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
  const receive = createReceiver()
  let resolve!: (result: RunResult) => void
  const result = new Promise<RunResult>((done) => {
    resolve = done
  })
  let isOver = false

  const end = (outcome: RunResult['outcome'], error?: Block) => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    isolate.terminate()
    if (error) report.push(error)
    resolve({ outcome, report, milliseconds: performance.now() - started })
    if (error) onBlocks([error])
  }
  let timer = setTimeout(() => end('error', isolateFailure('it did not begin')), LIMITS.startUp)

  isolate.onFailure((message) => end('error', isolateFailure(message)))
  isolate.onMessage((message) => {
    if (isOver) return
    const received = receive(message)
    switch (received.type) {
      case 'begin':
        clearTimeout(timer)
        timer = setTimeout(() => end('error', outOfTime(budget)), budget)
        break
      case 'blocks':
        report.push(...received.blocks.filter((block) => block.type !== 'progress'))
        onBlocks(received.blocks)
        break
      case 'end':
        if (received.error) end('error', atSource(program, received.error))
        else end('done')
    }
  })

  isolate.post({
    type: 'run',
    files: program.files.map(({ file, code, imports }) => ({ file, code, imports })),
  })
  return { result, stop: () => end('stopped') }
}
