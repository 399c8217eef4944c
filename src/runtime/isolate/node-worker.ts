/** Node's isolate: a thread that runs one program of this repository. */
import { parentPort } from 'node:worker_threads'
import * as ml from '../../ml/index.ts'
import { prepare } from './evaluate.ts'
import type { RunMessage } from './messages.ts'

const port = parentPort!
const { setImmediate, performance } = globalThis
const clock = performance.now.bind(performance)

process.removeAllListeners('unhandledRejection')
const onUnhandledRejection = process.on.bind(process, 'unhandledRejection')

const run = prepare({
  scope: globalThis as unknown as Record<string, unknown>,
  post: (message) => port.postMessage(message),
  clock,
  nextTask: () => new Promise((resolve) => setImmediate(resolve)),
  ml,
  onUnhandledRejection: (listener) => onUnhandledRejection(listener),
})
port.once('message', (message: RunMessage) => void run(message))
