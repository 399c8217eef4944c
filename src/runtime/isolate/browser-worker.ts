/** The browser's isolate: the source of a data: worker, whose origin is opaque. */
import * as ml from '../../ml/index.ts'
import { prepare } from './evaluate.ts'
import type { RunMessage } from './messages.ts'

const scope = globalThis as unknown as Record<string, unknown> & {
  addEventListener(type: string, listener: (event: never) => void): void
}

// Taken before the scope is locked: afterwards nobody has them but us.
const listen = scope.addEventListener.bind(scope)
const clock = performance.now.bind(performance)
const { port1, port2 } = new MessageChannel()
const OwnPromise = Promise

const nextTask = () =>
  new OwnPromise<void>((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })

// The first message brings the port to the host: what `postMessage` says, nobody hears.
listen('message', ({ ports: [host] }: MessageEvent) => {
  if (!host) return
  const post = host.postMessage.bind(host)
  const run = prepare({
    scope,
    post,
    clock,
    nextTask,
    ml,
    onUncaught: (listener) => {
      listen('unhandledrejection', (event: PromiseRejectionEvent) => {
        event.preventDefault()
        listener(event.reason)
      })
      listen('error', (event: ErrorEvent) => {
        event.preventDefault()
        listener(event.error)
      })
    },
  })
  host.onmessage = (event: MessageEvent<RunMessage>) => {
    host.onmessage = null
    void run(event.data)
  }
})
