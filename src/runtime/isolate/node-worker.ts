/** Node's isolate: a thread that runs one program of this repository. */
import { parentPort } from 'node:worker_threads'
import * as ml from '../../ml/index.ts'
import { prepare } from './evaluate.ts'
import type { RunMessage } from './messages.ts'

const port = parentPort!
const { setImmediate, performance, Promise: OwnPromise } = globalThis
const clock = performance.now.bind(performance)
const on = process.on.bind(process)

process.removeAllListeners('unhandledRejection')

const run = prepare({
  scope: globalThis as unknown as Record<string, unknown>,
  post: (message) => port.postMessage(message),
  clock,
  nextTask: () => new OwnPromise((resolve) => setImmediate(resolve)),
  ml,
  onUncaught: (listener) => {
    on('unhandledRejection', (reason) => listener(reason))
    on('uncaughtException', (error) => listener(error))
  },
})
port.once('message', (message: RunMessage) => void run(message))
