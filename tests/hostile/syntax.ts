import type { Snippet } from './snippet.ts'

const syntax = (name: string, code: string, message: RegExp, at?: string): Snippet => ({
  name,
  code,
  error: { kind: 'syntax', message, at },
})

/** Code that cannot be read, or only seems so. */
export const syntaxErrors: Snippet[] = [
  syntax('half a line', 'const x: number =', /^Unexpected token$/, 'a.ts:1:18'),
  syntax('half a loop', 'const a = 1\nfor (', /^Unexpected token$/, 'a.ts:2:6'),
  syntax('an open text', 'const a = 1\nlet s = "abc', /^Unterminated string constant$/, 'a.ts:2:9'),
  syntax('top-level return', 'const a = 1\nreturn a', /^'return' outside of function$/, 'a.ts:2:1'),
  syntax('with', 'with (Math) { sin(1) }', /^Unexpected token$/, 'a.ts:1:1'),
  syntax(
    'a name declared twice',
    'const a = 1\nconst a = 2',
    /^Identifier 'a' has already been declared$/,
    'a.ts:2:7',
  ),
  syntax('an octal of old', 'const a = 017', /^Invalid number$/, 'a.ts:1:11'),
  syntax(
    'a regular expression without end',
    'const a = /(/',
    /^Invalid regular expression: \/\(\/: Unterminated group$/,
    'a.ts:1:11',
  ),
  syntax('an unknown label', 'for (;;) { break outer }', /^Unsyntactic break$/, 'a.ts:1:12'),
  syntax(
    'brackets without end',
    '['.repeat(100_000),
    /^The code is nested too deeply to be read$/,
    'a.ts',
  ),
  syntax('JSX', 'const a = <b>text</b>', /^Unterminated regular expression$/, 'a.ts:1:20'),
  syntax(
    'enum',
    'const a = 1\nenum Color { red }',
    /^enum is not supported: it is more than a type$/,
    'a.ts:2:1',
  ),
  syntax(
    'namespace',
    'namespace N { export const a = 1 }',
    /^namespace is not supported/,
    'a.ts:1:1',
  ),
  syntax('a decorator', 'function d() {}\n@d class A {}', /^Unexpected character '@'$/, 'a.ts:2:1'),
  syntax('export let', 'export let a = 1', /^export let is not supported/, 'a.ts:1:1'),
  syntax(
    'an HTML comment that hides code',
    'const a = 1 <!-- `\n}); alert(1); //`',
    /^Written so, this begins a comment in old JavaScript$/,
    'a.ts:1:13',
  ),
  syntax(
    'the end of our function',
    '})\nconsole.log(1)\n(async function () {',
    /^Unexpected token$/,
    'a.ts:1:1',
  ),
  syntax(
    'a comment that ends our function',
    '/* */ }); (function () {',
    /^Unexpected token$/,
    'a.ts:1:7',
  ),
  {
    name: 'labels',
    code: 'outer: for (const i of [1, 2]) { for (;;) { console.log(i); continue outer } }',
    shown: ['1', '2'],
  },
  { name: 'a comment on the last line', code: 'console.log(1) // })', shown: ['1'] },
  { name: 'top-level await', code: 'console.log(await Promise.resolve(1))', shown: ['1'] },
  { name: 'a file of nothing', code: '' },
]
