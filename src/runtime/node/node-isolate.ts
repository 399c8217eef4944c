import { Worker } from 'node:worker_threads'
import type { Isolate } from '../isolate/messages.ts'
import { workerCode } from './worker-code.ts'

/** Starts a thread for one program. */
export function startNodeIsolate(): Isolate {
  const worker = new Worker(workerCode(), { eval: true, stdout: true, stderr: true })
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => {
      worker.on('error', (error) => listener(String(error)))
      worker.on('exit', () => listener('the thread ended'))
    },
    terminate: () => void worker.terminate(),
  }
}
