import { SHOW, type Snippet } from './snippet.ts'

const TOO_MUCH = { kind: 'output', hint: /Show a summary/ } as const

/** Programs that show more than a page can hold. */
export const output: Snippet[] = [
  {
    name: 'console lines without end',
    code: `for (;;) console.log('x')`,
    shown: [/^x$/],
    error: { ...TOO_MUCH, message: /more than 1000 console lines$/ },
  },
  {
    name: 'blocks without end',
    code: `${SHOW}for (;;) show.text('x')`,
    shown: [/^x$/],
    error: { ...TOO_MUCH, message: /more than 500 blocks$/ },
  },
  {
    name: 'characters without end',
    code: `${SHOW}for (;;) show.text('x'.repeat(90_000))`,
    shown: [/^x+$/],
    error: { ...TOO_MUCH, message: /more than 1 MiB$/ },
  },
  {
    name: 'one long text',
    code: `${SHOW}\nshow.text('x'.repeat(10 * 2 ** 20))`,
    error: {
      kind: 'thrown',
      message:
        /^TypeError: text is "x{40}"… \(10485760 characters\); expected at most 100000 characters$/,
      at: 'a.ts:3:6',
    },
  },
  {
    name: 'one long console line',
    code: `console.log('x'.repeat(10 * 2 ** 20))`,
    shown: [/^x{10000}…$/],
  },
  {
    name: 'a table of a million rows',
    code: `${SHOW}show.table(Array.from({ length: 1e6 }, (_, i) => ({ i })))`,
    error: {
      kind: 'thrown',
      message: /^TypeError: rows is an array of 1000000; expected at most 5000 entries$/,
      at: 'a.ts:2:6',
    },
  },
  {
    name: 'a table of a thousand columns',
    code: `${SHOW}show.table([Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['c' + i, i]))])`,
    error: {
      kind: 'thrown',
      message: /^TypeError: the rows have 1000 columns; expected at most 50$/,
      at: 'a.ts:2:6',
    },
  },
  {
    name: 'progress without end is told now and then',
    code: `// P\n// Budget: 0.5 s\n${SHOW}for (;;) show.progress('p', 1, 2)`,
    error: { kind: 'time', message: /^Stopped after 0.5 s/ },
  },
  {
    name: 'a wide tree in the console',
    code: `const a: any = Array(99).fill(Array(99).fill(Array(99).fill('y'.repeat(99))))\nconsole.log(a)`,
    shown: [/^\[\[\["y{99}", .*…$/],
  },
  {
    name: 'groups without end',
    code: `for (let i = 0; i < 1e6; i++) console.group()\nconsole.log('deep')`,
    shown: [/^ {20}deep$/],
  },
  {
    name: 'values of the wrong kind',
    code: `${SHOW}show.value('x', '1' as any)`,
    error: {
      kind: 'thrown',
      message: /^TypeError: value is "1"; expected a number$/,
      at: 'a.ts:2:6',
    },
  },
  {
    name: 'a getter that throws in a row',
    code: `${SHOW}show.table([{ get a(): number { throw new Error('shy') } }])`,
    error: { kind: 'thrown', message: /^Error: shy$/, at: 'a.ts:2:39' },
  },
  {
    name: 'BigInt and symbols',
    code: `${SHOW}console.log(2n ** 70n, Symbol('s'))\nshow.value('x', 1n as any)`,
    shown: ['1180591620717411303424n Symbol(s)'],
    error: {
      kind: 'thrown',
      message: /^TypeError: value is 1; expected a number$/,
      at: 'a.ts:3:6',
    },
  },
  {
    name: 'NaN and infinities',
    code: `${SHOW}show.value('x', NaN); show.value('y', -Infinity)`,
    shown: ['x = NaN', 'y = -Infinity'],
  },
]
