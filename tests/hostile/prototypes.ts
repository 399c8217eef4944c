import { SHOW, type Snippet } from './snippet.ts'

const show = `show.value('x', 1)`
const UNREADABLE = /^What the program showed cannot be drawn: /

/** Programs that change the language under our feet. */
export const prototypes: Snippet[] = [
  {
    name: 'Promise.prototype.then',
    code: `Promise.prototype.then = () => new Promise(() => {})`,
    error: {
      kind: 'thrown',
      message: /^TypeError: Cannot assign to read only property 'then'/,
      at: 'a.ts:1:24',
    },
  },
  {
    name: 'Promise.prototype.then, quietly',
    code: `${SHOW}Reflect.defineProperty(Promise.prototype, 'then', { value: null })\nReflect.set(Promise.prototype, 'constructor', null)\nawait null\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'Promise itself',
    code: `${SHOW}(globalThis as any).Promise = class { constructor() { throw 1 } }\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'JSON',
    code: `${SHOW}(globalThis as any).JSON = { stringify() { throw 1 } }\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'JSON.stringify, to hide what is shown',
    code: `${SHOW}JSON.stringify = () => ''\nfor (;;) show.text('x'.repeat(90_000))`,
    shown: [/^x+$/],
    error: { kind: 'output', message: /more than 1 MiB$/ },
  },
  {
    name: 'Object.prototype.toJSON',
    code: `${SHOW}(Object.prototype as any).toJSON = () => 0\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'Array.prototype.push',
    code: `${SHOW}Array.prototype.push = () => { throw new Error('push') }\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'Array.prototype.map, which the report uses',
    code: `${SHOW}Array.prototype.map = () => ({ length: 1e9 }) as never\nshow.table([{ a: 1 }])`,
    error: { kind: 'thrown', message: /^TypeError/, at: 'a.ts:3:6' },
  },
  {
    name: 'Array.prototype.map, which then forges a block',
    code: `${SHOW}Array.prototype.map = () => [{ html: '<b>' }] as never\nshow.table([{ a: 1 }])`,
    error: {
      kind: 'internal',
      message: UNREADABLE,
      hint: /another part of the language/,
    },
  },
  {
    name: 'the iterator of arrays, which the report uses',
    code: `${SHOW}Array.prototype[Symbol.iterator] = function* () {}\n${show}`,
    error: { kind: 'internal', message: UNREADABLE, hint: /another part of the language/ },
  },
  {
    name: 'setters on Array.prototype',
    code: `${SHOW}Object.defineProperty(Array.prototype, '0', { set() { throw new Error('set') } })\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'Object.prototype made strange',
    code: `${SHOW}for (const key of ['type', 'blocks', 'error', 'file', 'get', 'value', 'then']) (Object.prototype as any)[key] = 1\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'Function.prototype.call',
    code: `${SHOW}Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1 }\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'RegExp and Error, then throwing',
    code: `RegExp.prototype.exec = () => { throw 1 }\nObject.defineProperty(Error, Symbol.hasInstance, { value: () => { throw 2 } })\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^The program threw something that cannot be read$/ },
  },
  {
    name: 'String and Number methods',
    code: `${SHOW}String.prototype.replace = String.prototype.slice = () => 'hacked'\nNumber.isFinite = () => false\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'eval for the files that follow',
    code: {
      'a.ts': `import './b.ts'\nconsole.log('a')`,
      'b.ts': `(globalThis as any).eval = () => { throw 1 }`,
    },
    shown: ['a'],
  },
  {
    name: 'all of the global object',
    code: `${SHOW}for (const key of Reflect.ownKeys(globalThis)) delete (globalThis as any)[key]\n${show}`,
    error: {
      kind: 'thrown',
      message: /^ReferenceError: \w+ is not defined$|^TypeError: Cannot delete property/,
      at: /^a\.ts:[23]:\d+$/,
    },
  },
  {
    name: 'a frozen world',
    code: `${SHOW}for (const key of Reflect.ownKeys(globalThis)) { const value = (globalThis as any)[key]; if (value && /object|function/.test(typeof value)) Object.freeze(value.prototype ?? value) }\n${show}`,
    shown: ['x = 1'],
  },
  {
    name: 'show itself',
    code: `${SHOW}show.value = () => {}`,
    error: {
      kind: 'thrown',
      message: /^TypeError: Cannot assign to read only property 'value'/,
      at: 'a.ts:2:12',
    },
  },
]
