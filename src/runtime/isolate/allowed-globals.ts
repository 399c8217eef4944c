/** Every global a program has: the language, and nothing that reaches out of the program. */
export const ALLOWED_GLOBALS: ReadonlySet<string> = new Set([
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'eval'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String'],
  ...['RegExp', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect'],
  ...['Iterator', 'JSON', 'Intl', 'Error', 'AggregateError', 'EvalError', 'RangeError'],
  ...['ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'SuppressedError'],
  ...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array'],
  ...['Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Float16Array', 'Float32Array', 'Float64Array'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
  ...['console', 'queueMicrotask', 'structuredClone', 'TextEncoder', 'TextDecoder', 'performance'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
])

const NETWORK =
  /^(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|importScripts|RTC\w+)$/
const STORAGE =
  /^(localStorage|sessionStorage|indexedDB|caches|cookieStore|IDB\w+|CacheStorage|StorageManager)$/
const PAGE =
  /^(document|window|self|parent|top|opener|frames|location|history|navigator|alert|confirm|prompt|open|close|postMessage|onmessage|addEventListener|HTMLElement|Image|requestAnimationFrame)$/
const THREADS =
  /^(Worker|SharedWorker|SharedArrayBuffer|Atomics|MessageChannel|BroadcastChannel|WebAssembly)$/
const NODE = /^(process|require|module|exports|Buffer|global|__dirname|__filename)$/

/** Why a global that exists elsewhere is not here, in a sentence; undefined for a name nobody knows. */
export function whyAbsent(name: string): string | undefined {
  if (NETWORK.test(name)) return 'Programs here have no network: make the data in the program.'
  if (STORAGE.test(name)) return 'Programs here have no storage: your edits are kept for you.'
  if (PAGE.test(name)) return 'Programs here cannot touch the page: use show to show things.'
  if (THREADS.test(name)) return 'Programs here run in one thread of plain TypeScript.'
  if (NODE.test(name)) return 'Programs here do not run in Node: use imports and show.'
  return undefined
}
