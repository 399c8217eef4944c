import { SOON, STOPPED, type Snippet } from './snippet.ts'

/** Promises that nobody keeps, and timers that never rest. */
export const promises: Snippet[] = [
  {
    name: 'a promise that never settles',
    code: 'await new Promise(() => {})',
    error: {
      kind: 'stuck',
      message: /^The program waits for a promise that never settles$/,
      hint: /resolve or reject/,
    },
  },
  {
    name: 'a rejected promise, awaited',
    code: `await Promise.reject(new Error('no'))`,
    error: { kind: 'thrown', message: /^Error: no$/, at: 'a.ts:1:22' },
  },
  {
    name: 'a rejected promise that nobody handles',
    code: `console.log(1)\nPromise.reject(new Error('lost'))`,
    shown: ['1'],
    error: { kind: 'thrown', message: /^Error: lost$/, at: 'a.ts:2:16' },
  },
  {
    name: 'a promise rejected with nothing',
    code: `Promise.reject()`,
    error: { kind: 'thrown', message: /^The program threw undefined$/ },
  },
  {
    name: 'an async function that throws',
    code: `const f = async () => {\n  throw new Error('x')\n}\nf()`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:9' },
  },
  {
    name: 'an async generator that throws',
    code: `async function* g() { yield 1; throw new Error('x') }\nfor await (const x of g()) console.log(x)`,
    shown: ['1'],
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:1:38' },
  },
  {
    name: 'all of many rejected',
    code: `await Promise.any([Promise.reject(1)])`,
    error: { kind: 'thrown', message: /^AggregateError: All promises were rejected/ },
  },
  {
    name: 'a thenable that never calls',
    code: `await { then() {} }`,
    error: { kind: 'stuck', message: /never settles/ },
  },
  {
    name: 'a thenable that throws',
    code: `await { then() { throw new Error('x') } }`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:1:24' },
  },
  {
    name: 'microtasks without end',
    code: `${SOON}const f = () => queueMicrotask(f)\nf()`,
    error: STOPPED,
  },
  { name: 'awaiting without end', code: `${SOON}for (;;) await null`, error: STOPPED },
  { name: 'timers without end', code: `${SOON}const f = () => setTimeout(f)\nf()`, error: STOPPED },
  { name: 'an interval nobody clears', code: `${SOON}setInterval(() => {}, 1)`, error: STOPPED },
  {
    name: 'an error in a timer, after the end of the code',
    code: `setTimeout(() => { throw new Error('late') }, 1e6)\nconsole.log('end')`,
    shown: ['end'],
    error: { kind: 'thrown', message: /^Error: late$/, at: 'a.ts:1:26' },
  },
  {
    name: 'an error in a microtask',
    code: `queueMicrotask(() => { throw new Error('late') })`,
    error: { kind: 'thrown', message: /^Error: late$/, at: 'a.ts:1:30' },
  },
  {
    name: 'a text instead of a function',
    code: `setTimeout("console.log('no')" as any)`,
    error: {
      kind: 'thrown',
      message: /^TypeError: The timer's callback is string; expected a function$/,
      at: 'a.ts:1:1',
    },
  },
  {
    name: 'a timer of a day takes no time',
    code: `setTimeout(() => console.log('a day later'), 86_400_000)`,
    shown: ['a day later'],
  },
]
