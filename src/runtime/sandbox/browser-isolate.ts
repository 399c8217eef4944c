import type { Isolate } from '../isolate/messages.ts'
import workerSource from 'virtual:worker-source'

/** A data: URL gives the worker an opaque origin: no storage, no cookies, nothing of the site. */
const WORKER_URL = `data:text/javascript;charset=utf-8,${encodeURIComponent(workerSource)}`

/** Starts a worker for one program. */
export function startBrowserIsolate(): Isolate {
  const worker = new Worker(WORKER_URL)
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.onmessage = (event: MessageEvent<unknown>) => listener(event.data)
    },
    onFailure: (listener) => {
      worker.onerror = (event) => {
        event.preventDefault()
        listener(event.message || 'the worker ended')
      }
    },
    terminate: () => worker.terminate(),
  }
}
