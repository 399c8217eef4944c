/**
 * The sandbox page's script: speaks Sandpack's iframe protocol with the page that holds
 * it, compiles programs and runs them in isolates. No code of a reader runs here.
 */
import type { Block } from '../../report/blocks.ts'
import { budgetOf } from '../entry-header.ts'
import { BuildError } from '../build/build-error.ts'
import { link, type LinkedProgram } from '../build/link.ts'
import { execute, type Run } from '../run.ts'
import { programFrom } from './program-from.ts'
import type { HostMessage, SandboxMessage } from './protocol.ts'
import { showError, type SandpackMessage } from './sandpack-messages.ts'
import { takeIsolate, warmIsolate } from './spare-isolate.ts'

/** Milliseconds between two messages about a program that runs: enough to see it move, too few to drown the page. */
const INTERVAL = 30
/** Milliseconds after which a running program gets a spare behind it, for the edit that will end it. */
const LONG = 200
/** Milliseconds after which the page hears that its code was taken, whether or not it still runs. */
const PATIENCE = 50
/** Milliseconds that a result gets to be drawn before the next worker is made. */
const PAUSE = 20

let channel: number | undefined
/** A page that shows a stranger's code adds #wait: nothing runs before the reader says so. */
let autorun = location.hash !== '#wait'
let compiledLast: string | undefined
let linked: LinkedProgram | BuildError | undefined
let budget = 0
let current: Run | undefined
let runs = 0

const say = (message: SandboxMessage | SandpackMessage) =>
  window.parent.postMessage({ ...message, codesandbox: true, $id: channel }, location.origin)

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
    budget = budgetOf(program.files[program.entry])
  } catch (error) {
    linked = error instanceof BuildError ? error : unexpected(error)
  }
  if (autorun) start()
  else if (linked instanceof BuildError) say(showError(linked.block))
  sayDone(autorun ? current : undefined)
}

/**
 * Ends a compile. The page draws itself anew when it hears this, so a short run goes first;
 * but its client takes no edit before it, so a long run must not keep it waiting.
 */
function sayDone(running: Run | undefined): void {
  const done = () => say({ type: 'done', compilatonError: false })
  if (!running) return done()
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  void Promise.race([running.result, late]).then(done)
}

/** A fault of ours: said like any other, so that nobody waits for a run that will not come. */
const unexpected = (error: unknown) =>
  new BuildError({ kind: 'internal', message: `The code could not be prepared: ${String(error)}` })

function start(): void {
  if (!linked) return
  stop()
  const run = ++runs
  say({ type: 'shortlist/started', run })
  if (linked instanceof BuildError) {
    const report = [linked.block]
    say({ type: 'shortlist/ended', run, outcome: 'error', report, milliseconds: 0 })
    return say(showError(linked.block))
  }
  let shown: Block[] = []
  let sending: ReturnType<typeof setTimeout> | undefined
  const running = execute(linked, {
    isolate: takeIsolate(),
    budget,
    onBlocks: (blocks) => {
      shown.push(...blocks)
      sending ??= setTimeout(() => {
        sending = undefined
        say({ type: 'shortlist/blocks', run, blocks: shown })
        shown = []
      }, INTERVAL)
    },
  })
  current = running
  const warming = setTimeout(warmIsolate, LONG)
  void running.result.then((result) => {
    clearTimeout(sending)
    clearTimeout(warming)
    if (current === running) current = undefined
    say({ type: 'shortlist/ended', run, ...result })
    const error = result.report.findLast((block) => block.type === 'error')
    if (error) say(showError(error))
    // After the result has reached the page: making a worker would hold it up.
    setTimeout(warmIsolate, PAUSE)
  })
}

function stop(): void {
  current?.stop()
  current = undefined
}

type Incoming =
  HostMessage | { type: 'register-frame'; id: number } | { type: 'compile'; modules: unknown }

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
  warmIsolate()
  say({ type: 'initialized' })
}
