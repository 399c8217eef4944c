/**
 * The sandbox page's script: speaks Sandpack's iframe protocol with the page that holds
 * it, compiles programs and runs them in isolates. No code of a reader runs here.
 */
import { entryHeader } from '../entry-header.ts'
import { BuildError } from '../build/build-error.ts'
import { link, type LinkedProgram } from '../build/link.ts'
import type { Isolate } from '../isolate/messages.ts'
import { LIMITS } from '../limits.ts'
import { execute, type Run } from '../run.ts'
import { startBrowserIsolate } from './browser-isolate.ts'
import { programFrom } from './program-from.ts'
import type { HostMessage, SandboxMessage } from './protocol.ts'
import { showError, type SandpackMessage } from './sandpack-messages.ts'

let channel: number | undefined
/** A page that shows a stranger's code adds #wait: nothing runs before the reader says so. */
let autorun = location.hash !== '#wait'
let compiledLast: string | undefined
let linked: LinkedProgram | BuildError | undefined
let budget: number = LIMITS.budget
let current: { run: Run; number: number } | undefined
let runs = 0
let spare: Isolate | undefined

const say = (message: SandboxMessage | SandpackMessage) =>
  window.parent.postMessage({ ...message, codesandbox: true, $id: channel }, location.origin)

/** A worker that is ready before it is wanted. */
const takeIsolate = (): Isolate => {
  const isolate = spare ?? startBrowserIsolate()
  spare = undefined
  return isolate
}
const warm = () => {
  spare ??= startBrowserIsolate()
}

function compile(modules: unknown): void {
  const program = programFrom(modules)
  const text = JSON.stringify(program)
  // A client's first "done" brings the same compile again.
  if (text === compiledLast) return say({ type: 'done', compilatonError: false })
  compiledLast = text
  stop()
  say({ type: 'start' })
  say({ type: 'success' })
  try {
    linked = link(program)
    budget = budgetOf(program.entry, program.files[program.entry])
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    linked = error
  }
  // Said before the run, not after: a client drops edits made while it waits for this.
  say({ type: 'done', compilatonError: false })
  if (autorun) start()
  else if (linked instanceof BuildError) say(showError(linked.block))
}

function budgetOf(entry: string, code: string): number {
  try {
    return entryHeader(entry, code).budget
  } catch {
    // A reader may well have removed the title.
    return LIMITS.budget
  }
}

function start(): void {
  if (!linked) return
  stop()
  const number = ++runs
  say({ type: 'shortlist/started', run: number })
  if (linked instanceof BuildError) {
    say({ type: 'shortlist/ended', run: number, outcome: 'error', report: [linked.block], milliseconds: 0 })
    return say(showError(linked.block))
  }
  const run = execute(linked, {
    isolate: takeIsolate(),
    budget,
    onBlocks: (blocks) => say({ type: 'shortlist/blocks', run: number, blocks }),
  })
  current = { run, number }
  void run.result.then((result) => {
    say({ type: 'shortlist/ended', run: number, ...result })
    const error = result.report.findLast((block) => block.type === 'error')
    if (error) say(showError(error))
    if (current?.number === number) current = undefined
    warm()
  })
}

function stop(): void {
  current?.run.stop()
  current = undefined
}

type Incoming = HostMessage | { type: 'register-frame'; id: number } | { type: 'compile'; modules: unknown }

window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== location.origin) return
  if (typeof data !== 'object' || data === null) return
  const message = data as Incoming
  switch (message.type) {
    case 'register-frame':
      channel = message.id
      break
    case 'compile':
      compile(message.modules)
      break
    case 'shortlist/run':
      autorun = true
      start()
      break
    case 'shortlist/stop':
      stop()
      break
    default:
  }
})

if (window.parent !== window) {
  warm()
  say({ type: 'initialized' })
}
