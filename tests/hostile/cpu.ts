import { SHOW, SOON, STOPPED, type Snippet } from './snippet.ts'

/** Programs that never give the processor back. */
export const cpu: Snippet[] = [
  { name: 'while (true)', code: `${SOON}while (true) {}`, error: STOPPED },
  {
    name: 'for (;;) with work',
    code: `${SOON}let x = 0; for (;;) x = Math.sin(x) + 1`,
    error: STOPPED,
  },
  {
    name: 'do while in an imported file',
    code: { 'a.ts': `${SOON}import './b.ts'`, 'b.ts': 'do {} while (true)' },
    error: STOPPED,
  },
  {
    name: 'catastrophic backtracking',
    code: `${SOON}/^(a+)+$/.test('a'.repeat(40) + 'b')`,
    error: STOPPED,
  },
  {
    name: 'a loop that catches everything',
    code: `${SOON}for (;;) { try { throw 1 } catch {} finally { continue } }`,
    error: STOPPED,
  },
  {
    name: 'an endless generator, spread',
    code: `${SOON}function* g(): Generator<void> { for (;;) yield }\nfor (const _ of g()) {}`,
    error: STOPPED,
  },
  {
    name: 'an endless async generator',
    code: `${SOON}async function* g() { for (;;) yield 1 }\nfor await (const _ of g()) {}`,
    error: STOPPED,
  },
  {
    name: 'a getter that never returns, shown',
    code: `${SOON}console.log({ get a() { for (;;) {} } })`,
    error: STOPPED,
  },
  {
    name: 'a toString that never returns, thrown',
    code: `${SOON}throw { toString() { for (;;) {} }, get a() { for (;;) {} } }`,
    error: STOPPED,
  },
  {
    name: 'a sort that never ends',
    code: `${SOON}[1, 2, 3].sort(() => { for (;;) {} })`,
    error: STOPPED,
  },
  {
    name: 'busy waiting for the clock ends, since time moves when it is read',
    code: `const t = Date.now(); while (Date.now() - t < 5000); console.log('over')`,
    shown: ['over'],
  },
  {
    name: 'what was shown before the loop stays',
    code: `${SOON}${SHOW}show.text('first'); show.value('x', 1); console.log('last')\nwhile (true) {}`,
    shown: ['first', 'x = 1', 'last'],
    error: STOPPED,
  },
  { name: 'debugger', code: `debugger; console.log('went on')`, shown: ['went on'] },
]
