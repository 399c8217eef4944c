import type { Snippet } from './snippet.ts'

const absent = (name: string, code: string, at = 'a.ts:1:1'): Snippet => ({
  name,
  code,
  error: {
    kind: 'thrown',
    message: new RegExp(`^ReferenceError: ${name} is not defined$`),
    hint: /no network/,
    at,
  },
})

/** Attempts to reach the network. That none succeeded is checked by the server they aim at. */
export const network: Snippet[] = [
  absent('fetch', `fetch('LEAK/fetch')`),
  absent('XMLHttpRequest', `new XMLHttpRequest().open('GET', 'LEAK/xhr')`),
  absent('WebSocket', `new WebSocket('LEAK/ws'.replace('http', 'ws'))`),
  absent('EventSource', `new EventSource('LEAK/es')`),
  absent('WebTransport', `new WebTransport('LEAK/wt')`),
  absent('importScripts', `importScripts('LEAK/import-scripts')`),
  absent('RTCPeerConnection', `new RTCPeerConnection()`),
  {
    name: 'fetch of the global object',
    code: `(globalThis as any).fetch('LEAK/global')`,
    error: { kind: 'thrown', message: /fetch is not a function$/, at: 'a.ts:1:21' },
  },
  {
    name: 'fetch of a prototype',
    code: `let scope: any = globalThis, found = 0\nfor (; scope; scope = Object.getPrototypeOf(scope)) if ('fetch' in scope || 'importScripts' in scope) found++\nconsole.log(found)`,
    shown: ['0'],
  },
  {
    name: 'fetch inside new Function',
    code: `new Function("return fetch('LEAK/function')")()`,
    error: {
      kind: 'thrown',
      message: /^ReferenceError: fetch is not defined$/,
      at: /^a\.ts:1:6\d$/,
    },
  },
  {
    name: 'sendBeacon',
    code: `navigator.sendBeacon('LEAK/beacon')`,
    error: {
      kind: 'thrown',
      message: /^ReferenceError: navigator is not defined$/,
      at: 'a.ts:1:1',
    },
  },
  {
    name: 'a source map',
    code: `//# sourceMappingURL=LEAK/map\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:7' },
  },
]
