import { SHOW, type Snippet } from './snippet.ts'

const ENDLESS = {
  kind: 'recursion',
  message: /^A function calls itself without end$/,
  hint: /Check the case in which it should stop/,
} as const

/** Programs that fill the stack. */
export const recursion: Snippet[] = [
  {
    name: 'a function that calls itself',
    code: `function f(): number {\n  return f() + 1\n}\nf()`,
    error: { ...ENDLESS, at: /^a\.ts:[12]:\d+$/ },
  },
  {
    name: 'two files that call each other',
    code: {
      'a.ts': `import { g } from './b.ts'\nconst f = (): void => g(f)\nf()`,
      'b.ts': 'export const g = (f: () => void): void => f()',
    },
    error: { ...ENDLESS, at: /^[ab]\.ts:\d+:\d+$/ },
  },
  {
    name: 'a toJSON that calls itself',
    code: `const a = { toJSON(): string { return JSON.stringify(this) } }\nJSON.stringify(a)`,
    error: { ...ENDLESS, at: /^a\.ts:1:\d+$/ },
  },
  {
    name: 'a getter of itself',
    code: `const a = { get b(): number { return this.b } }\na.b`,
    error: { ...ENDLESS, at: /^a\.ts:1:\d+$/ },
  },
  {
    name: 'a proxy of itself',
    code: `const p: any = new Proxy({}, { get: (_, key) => p[key] })\np.x`,
    error: { ...ENDLESS, at: /^a\.ts:[12]:\d+$/ },
  },
  {
    name: 'deep objects, shown',
    code: `let a: object = {}\nfor (let i = 0; i < 1e6; i++) a = { a }\nconsole.log(a)`,
    shown: ['{ a: { a: { a: {…} } } }'],
  },
  {
    name: 'deep arrays, made flat',
    code: `let a: any = []\nfor (let i = 0; i < 1e5; i++) a = [a]\na.flat(Infinity)`,
    error: { ...ENDLESS, at: 'a.ts:3:3' },
  },
  {
    name: 'cyclic data, shown',
    code: `${SHOW}const a: any = { b: 1 }\na.self = a\nconsole.log(a)\nshow.table([a])`,
    shown: ['{ b: 1, self: [circular] }'],
    error: {
      kind: 'thrown',
      message:
        /^TypeError: rows\[0\]\.self is an object; expected a number, a string, true, false or null$/,
      at: 'a.ts:5:6',
    },
  },
]
