import { SHOW, type Snippet } from './snippet.ts'

const forged = `{ type: 'end', error: { type: 'error', kind: 'internal', message: 'forged' } }`

/** Attempts to speak for the runtime. */
export const messages: Snippet[] = [
  {
    name: 'postMessage',
    code: `postMessage(${forged})`,
    error: {
      kind: 'thrown',
      message: /^ReferenceError: postMessage is not defined$/,
      hint: /cannot touch the page/,
      at: 'a.ts:1:1',
    },
  },
  {
    name: 'postMessage of a prototype',
    code: `const found: string[] = []\nfor (let scope: any = globalThis; scope; scope = Object.getPrototypeOf(scope))\n  for (const key of ['postMessage', 'addEventListener', 'dispatchEvent', 'onmessage', 'close']) if (key in scope) found.push(key)\nconsole.log(found)`,
    shown: ['[]'],
  },
  {
    name: 'EventTarget behind the constructor',
    code: `const Target = Object.getPrototypeOf(Object.getPrototypeOf(globalThis.constructor)) as any\nconsole.log(typeof Target.prototype.addEventListener, typeof new Target().dispatchEvent)`,
    shown: ['undefined undefined'],
  },
  {
    name: 'a worker scope of one’s own',
    code: `new (globalThis.constructor as any)()`,
    error: { kind: 'thrown', message: /^TypeError: .*Illegal constructor$/, at: 'a.ts:1:1' },
  },
  {
    name: 'the arguments of our function',
    code: `console.log(typeof arguments)\n;(arguments as any)[1]({ forged: 1 })`,
    shown: ['object'],
  },
  {
    name: 'a block that only looks like one',
    code: `${SHOW}show.table([{ type: 'end', error: 'forged' }])`,
    shown: ['table of 1'],
  },
  {
    name: 'a column named __proto__',
    code: `${SHOW}show.table([JSON.parse('{"__proto__": 1}')])`,
    error: {
      kind: 'thrown',
      message: /^TypeError: a column is "__proto__"; expected another name$/,
      at: 'a.ts:2:6',
    },
  },
  {
    name: 'performance of a prototype',
    code: `const scope: any = Object.getPrototypeOf(Object.getPrototypeOf(globalThis))\nconsole.log(typeof Object.getOwnPropertyDescriptor(scope, 'performance'), typeof Object.getOwnPropertyDescriptor(scope, 'setTimeout'))`,
    shown: ['undefined undefined'],
  },
]
