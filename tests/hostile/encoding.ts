import { SHOW, type Snippet } from './snippet.ts'

/** Characters that files and texts are not expected to hold. */
export const encoding: Snippet[] = [
  {
    name: 'lone surrogates',
    code: `${SHOW}show.text('\\ud800|\\udfff')\nconsole.log('\ud83d')`,
    shown: ['\ud800|\udfff', '\ud83d'],
  },
  {
    name: 'right to left, NUL and bells',
    code: `${SHOW}show.text('\\u202eabc\\u0000\\u0007')`,
    shown: ['\u202eabc\u0000\u0007'],
  },
  {
    name: 'NUL in the code',
    code: `const a = 1\nconst \0b = 2`,
    error: { kind: 'syntax', message: /^Unexpected character/, at: /^a\.ts:2:[67]$/ },
  },
  {
    name: 'U+2028 in a text, then an error on the same line',
    code: `const a = '\u2028'; const b = '\u2029'; throw new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:1:37' },
  },
  {
    name: 'U+2028 in a text, then an error on the next line',
    code: `const a = '\u2028'\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:7' },
  },
  {
    name: 'Windows line ends',
    code: `const a = 1\r\n\r\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:3:7' },
  },
  {
    name: 'old Macintosh line ends',
    code: `const a = 1\rthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:7' },
  },
  {
    name: 'a byte order mark',
    code: `\ufeffconst a = 1\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:7' },
  },
  {
    name: 'a hashbang',
    code: `#!/usr/bin/env node\nthrow new Error('x')`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:2:7' },
  },
  {
    name: 'the end of a script element',
    code: `const a: string = '</script><!-- ]]>'\nconsole.log(a)`,
    shown: ['</script><!-- ]]>'],
  },
  {
    name: 'names beyond ASCII',
    code: `const größe: number = 1, 名 = 2, \\u0061bc = 3\nconsole.log(größe + 名 + abc)`,
    shown: ['6'],
  },
  {
    name: 'an error after types and emoji',
    code: `const f = (a: Map<string, number>, b = '😀'): never => { throw new Error('x') }\nf(new Map())`,
    error: { kind: 'thrown', message: /^Error: x$/, at: 'a.ts:1:64' },
  },
  {
    name: 'backticks and templates',
    code: 'const a = `\\`${`${1}`}\\``\nconsole.log(a)',
    shown: ['`1`'],
  },
]
