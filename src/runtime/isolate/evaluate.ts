import type { ErrorBlock } from '../../report/blocks.ts'
import { createShow } from '../../report/create-show.ts'
import type { Library } from '../program.ts'
import { createConsole } from './console.ts'
import { describeError } from './describe-error.ts'
import { type Exports, LoadError, type LoadedFile, loadFiles } from './load-files.ts'
import { lockDown } from './lock-down.ts'
import type { IsolateMessage, RunMessage } from './messages.ts'
import { createOutput } from './output.ts'
import { createVirtualTime } from './virtual-time.ts'

/** What the isolate's own world supplies: how it speaks, waits and hears of what nobody caught. */
export interface Surroundings {
  /** The global object that programs will see. */
  scope: Record<string, unknown>
  post(message: IsolateMessage): void
  /** Real milliseconds, from anywhere. */
  clock(): number
  /** Resolves after everything that was already waiting has run. */
  nextTask(): Promise<void>
  /** Calls the listener with every error and every rejected promise that nobody handles. */
  onUncaught(listener: (thrown: unknown) => void): void
  /** `shortlist/ml`, already loaded. */
  ml: Exports
}

const { freeze } = Object

/** Makes the isolate ready and returns what runs one program in it. */
export function prepare(surroundings: Surroundings): (message: RunMessage) => Promise<void> {
  const { scope, post, clock, nextTask, ml } = surroundings
  const time = createVirtualTime()
  const output = createOutput(post, clock)
  const show = createShow(output.emit)
  const libraries: Record<Library, Exports> = { 'shortlist/ml': ml, 'shortlist/show': { show } }
  const fail = (thrown: unknown) => output.end(describeError(thrown))

  surroundings.onUncaught(fail)
  scope.console = createConsole(output.emit)
  lockDown(scope, time)

  return async ({ files }) => {
    post({ type: 'begin' })
    let loaded: LoadedFile[]
    try {
      loaded = loadFiles(files, libraries)
    } catch (error) {
      return output.end(error instanceof LoadError ? error.block : describeError(error))
    }
    let isSettled = false
    const program = evaluateAll(loaded).then(
      () => {
        isSettled = true
      },
      (thrown: unknown) => {
        isSettled = true
        fail(thrown)
      },
    )
    // Timers fire one by one, each followed by the promises it woke, until nothing is left.
    do {
      await nextTask()
      try {
        if (!time.advance() && !isSettled) {
          await nextTask()
          if (!isSettled && !time.advance()) return output.end(STUCK)
        }
      } catch (thrown) {
        return fail(thrown)
      }
    } while (!isSettled || time.hasTimers())
    await program
    await nextTask()
    output.end()
  }
}

/** Runs every file, in order. What it does between them calls nothing a program could have replaced. */
async function evaluateAll(files: LoadedFile[]): Promise<void> {
  const exports: Exports[] = []
  for (let index = 0; index < files.length; index++) {
    const { body, from } = files[index]
    const given: Exports[] = []
    for (let each = 0; each < from.length; each++) {
      const source = from[each]
      given[each] = typeof source === 'number' ? exports[source] : source
    }
    await body(given, (exposed) => {
      exports[index] = freeze(exposed)
    })
  }
}

const STUCK: ErrorBlock = {
  type: 'error',
  kind: 'stuck',
  message: 'The program waits for a promise that never settles',
  hint: 'Every promise that is awaited needs its resolve or reject to be called.',
}
