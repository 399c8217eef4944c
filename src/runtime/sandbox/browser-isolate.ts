import type { Isolate, RunMessage } from '../isolate/messages.ts'
import { createIsolateFrame } from './isolate-frame.ts'
import workerSource from 'virtual:worker-source'

/** A data: URL gives the worker an opaque origin: no storage, no cookies, nothing of the site. */
const WORKER_URL = `data:text/javascript;charset=utf-8,${encodeURIComponent(workerSource)}`

const failures = new Map<number, (message: string) => void>()
let frame = createIsolateFrame(document.querySelector('iframe')!, WORKER_URL, (id, message) =>
  failures.get(id)?.(message),
)
let lastId = 0

/** Starts a worker for one program, in the frame that holds them all. */
export function startBrowserIsolate(): Isolate {
  const id = ++lastId
  let listener: (message: unknown) => void = () => {}
  let home = frame
  let port: MessagePort
  let unwatch = () => {}
  let hasMoved = false

  const start = () => {
    const { port1, port2 } = new MessageChannel()
    port = port1
    port.onmessage = (event: MessageEvent<unknown>) => listener(event.data)
    home = frame
    home.start(id, port2)
  }
  const run = (message: RunMessage) => {
    // Lost with another program since this one's worker was made ready.
    if (home !== frame) start()
    port.postMessage(message)
    unwatch = home.watch((hadAnswered) => {
      unwatch()
      if (home === frame) frame = frame.replace()
      // Where the frame had gone before the program began, the program is not to blame.
      if (hadAnswered || hasMoved) return failures.get(id)?.('out of memory')
      hasMoved = true
      run(message)
    })
  }
  start()

  return {
    post: run,
    onMessage: (given) => {
      listener = given
    },
    onFailure: (given) => {
      failures.set(id, given)
    },
    terminate() {
      unwatch()
      failures.delete(id)
      port.close()
      home.terminate(id)
    },
  }
}
