import type { ErrorBlock } from '../../report/blocks.ts'
import { createShow } from '../../report/create-show.ts'
import type { Library } from '../program.ts'
import { createConsole } from './console.ts'
import { describeError, SOURCE_PREFIX } from './describe-error.ts'
import { lockDown } from './lock-down.ts'
import type { IsolateMessage, RunMessage } from './messages.ts'
import { createOutput } from './output.ts'
import { createVirtualTime } from './virtual-time.ts'

/** What the isolate's own world supplies: how it speaks, waits and hears of lost promises. */
export interface Surroundings {
  /** The global object that programs will see. */
  scope: Record<string, unknown>
  post(message: IsolateMessage): void
  /** Real milliseconds, from anywhere. */
  clock(): number
  /** Resolves after everything that was already waiting has run. */
  nextTask(): Promise<void>
  onUnhandledRejection(listener: (reason: unknown) => void): void
  /** `shortlist/ml`, already loaded. */
  ml: Record<string, unknown>
}

type Exports = Record<string, unknown>
type ModuleFunction = (
  imports: Exports[],
  expose: (getters: Record<string, () => unknown>) => void,
) => Promise<void>

/** Makes the isolate ready and returns what runs one program in it. */
export function prepare(surroundings: Surroundings): (message: RunMessage) => Promise<void> {
  const { scope, post, clock, nextTask, ml } = surroundings
  const time = createVirtualTime()
  const output = createOutput(post, clock)
  const show = createShow(output.emit)
  const libraries: Record<Library, Exports> = { 'shortlist/ml': ml, 'shortlist/show': { show } }
  const fail = (thrown: unknown) => output.end({ type: 'end', error: describeError(thrown) })

  surroundings.onUnhandledRejection(fail)
  scope.console = createConsole(output.emit)
  lockDown(scope, time)

  return async ({ files }) => {
    const loaded = new Map<string, Exports>(Object.entries(libraries))
    const evaluateAll = async () => {
      for (const { file, code, imports } of files) {
        const given = imports.map(({ specifier, names, ...position }) => {
          const exports = loaded.get(specifier) ?? loaded.get(specifier.replace(/^\.\//, ''))!
          const missing = names.find((name) => !(name in exports))
          if (missing !== undefined) throw { missingExport: missing, specifier, file, ...position }
          return exports
        })
        // Indirect eval: the code sees the global scope and nothing of ours.
        const evaluate = (0, eval)(`${code}\n//# sourceURL=${SOURCE_PREFIX}${file}`) as ModuleFunction
        const exports: Exports = {}
        loaded.set(file, exports)
        await evaluate(given, (getters) => {
          for (const [name, get] of Object.entries(getters)) {
            Object.defineProperty(exports, name, { get, enumerable: true })
          }
          Object.freeze(exports)
        })
      }
    }

    let isSettled = false
    const program = evaluateAll().then(
      () => {
        isSettled = true
      },
      (thrown: unknown) => {
        isSettled = true
        if (isMissingExport(thrown)) output.end({ type: 'end', error: missingExport(thrown) })
        else fail(thrown)
      },
    )
    // Timers fire one by one, each followed by the promises it woke, until nothing is left.
    do {
      await nextTask()
      try {
        if (!time.advance() && !isSettled) {
          await nextTask()
          if (!isSettled && !time.advance()) return output.end({ type: 'end', error: STUCK })
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

const STUCK: ErrorBlock = {
  type: 'error',
  kind: 'stuck',
  message: 'The program waits for a promise that never settles',
  hint: 'Every promise that is awaited needs its resolve or reject to be called.',
}

interface MissingExport {
  missingExport: string
  specifier: string
  file: string
  line: number
  column: number
}

const isMissingExport = (thrown: unknown): thrown is MissingExport =>
  typeof thrown === 'object' && thrown !== null && Object.hasOwn(thrown, 'missingExport')

const missingExport = ({ missingExport, specifier, ...place }: MissingExport): ErrorBlock => ({
  type: 'error',
  kind: 'import',
  message: `'${specifier}' does not export ${missingExport}`,
  hint: 'See the library reference for what it exports.',
  ...place,
})
