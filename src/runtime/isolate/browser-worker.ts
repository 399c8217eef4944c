/** The browser's isolate: the source of a data: worker, whose origin is opaque. */
import * as ml from '../../ml/index.ts'
import { prepare } from './evaluate.ts'
import type { RunMessage } from './messages.ts'

const scope = globalThis as unknown as Record<string, unknown> & {
  postMessage(message: unknown): void
  addEventListener(type: string, listener: (event: never) => void): void
}

// Taken before the scope is locked: afterwards nobody has them but us.
const post = scope.postMessage.bind(scope)
const listen = scope.addEventListener.bind(scope)
const clock = performance.now.bind(performance)
const { port1, port2 } = new MessageChannel()

const nextTask = () =>
  new Promise<void>((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })

let run: ((message: RunMessage) => Promise<void>) | undefined
listen('message', (event: MessageEvent<RunMessage>) => {
  void run?.(event.data)
  run = undefined
})
run = prepare({
  scope,
  post,
  clock,
  nextTask,
  ml,
  onUnhandledRejection: (listener) =>
    listen('unhandledrejection', (event: PromiseRejectionEvent) => {
      event.preventDefault()
      listener(event.reason)
    }),
})
