import type { Snippet } from './snippet.ts'

const absent = (name: string, code: string): Snippet => ({
  name,
  code,
  error: {
    kind: 'thrown',
    message: new RegExp(`^ReferenceError: ${name} is not defined$`),
    hint: /one thread/,
    at: /^a\.ts:1:\d+$/,
  },
})

/** Attempts at other threads, and at what waits for them. */
export const threads: Snippet[] = [
  absent('Worker', `new Worker('data:text/javascript,for(;;);')`),
  absent('SharedWorker', `new SharedWorker('data:text/javascript,1')`),
  absent('SharedArrayBuffer', `new SharedArrayBuffer(8)`),
  absent('Atomics', `Atomics.wait(new Int32Array(1), 0, 0)`),
  absent('WebAssembly', `new WebAssembly.Memory({ initial: 1 })`),
  absent('MessageChannel', `new MessageChannel()`),
  absent('BroadcastChannel', `new BroadcastChannel('a')`),
]
