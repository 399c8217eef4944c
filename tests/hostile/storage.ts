import type { Snippet } from './snippet.ts'

const absent = (name: string, code: string): Snippet => ({
  name,
  code,
  error: {
    kind: 'thrown',
    message: new RegExp(`^ReferenceError: ${name} is not defined$`),
    hint: /no storage/,
    at: 'a.ts:1:1',
  },
})

/** Attempts to keep something. */
export const storage: Snippet[] = [
  absent('localStorage', `localStorage.setItem('a', '1')`),
  absent('sessionStorage', `sessionStorage.setItem('a', '1')`),
  absent('indexedDB', `indexedDB.open('a')`),
  absent('caches', `caches.open('a')`),
  absent('cookieStore', `cookieStore.set('a', '1')`),
  {
    name: 'a global left behind is gone with the program',
    code: `(globalThis as any).left = 1; console.log((globalThis as any).left)`,
    shown: ['1'],
  },
  {
    name: 'and is not there for the next',
    code: `console.log((globalThis as any).left)`,
    shown: ['undefined'],
  },
]
