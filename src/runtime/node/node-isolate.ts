import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Isolate } from '../isolate/messages.ts'

/** Found from the project's root, since a bundle of this file would stand elsewhere. */
const WORKER = join(process.cwd(), 'src/runtime/isolate/node-worker.ts')

/** Starts a thread for one program. */
export function startNodeIsolate(): Isolate {
  const worker = new Worker(WORKER, { stdout: true, stderr: true })
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', (error) => listener(String(error))),
    terminate: () => void worker.terminate(),
  }
}
