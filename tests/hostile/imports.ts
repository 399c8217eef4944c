import type { Snippet } from './snippet.ts'

const wrong = (
  name: string,
  code: Snippet['code'],
  message: RegExp,
  at: string | undefined,
  hint: RegExp,
): Snippet => ({ name, code, error: { kind: 'import', message, at, hint } })

/** Imports that lead nowhere, or out. */
export const imports: Snippet[] = [
  wrong(
    'a file that is not there',
    `const a = 1\nimport { b } from './b.ts'`,
    /^Cannot import "\.\/b\.ts"$/,
    'a.ts:2:1',
    /can import 'shortlist\/ml'/,
  ),
  wrong(
    'a package',
    `import _ from 'lodash'`,
    /^Cannot import "lodash"$/,
    'a.ts:1:1',
    /can import 'shortlist\/ml'/,
  ),
  wrong(
    'a module of Node',
    `import fs from 'node:fs'`,
    /^Cannot import "node:fs"$/,
    'a.ts:1:1',
    /can import/,
  ),
  wrong('an address', `import 'LEAK/x.js'`, /^Cannot import "http/, 'a.ts:1:1', /can import/),
  wrong(
    'a data: address',
    `import 'data:text/javascript,1'`,
    /^Cannot import "data:/,
    'a.ts:1:1',
    /can import/,
  ),
  wrong(
    'no ending',
    { 'a.ts': `import { b } from './b'`, 'b.ts': 'export const b = 1' },
    /^Cannot import "\.\/b"$/,
    'a.ts:1:1',
    /Write the ending too: '\.\/b\.ts'/,
  ),
  wrong(
    'a name that is not exported',
    { 'a.ts': `import { c } from './b.ts'`, 'b.ts': 'export const b = 1' },
    /^b\.ts does not export c$/,
    'a.ts:1:1',
    /^It exports b\.$/,
  ),
  wrong(
    'a type imported as a value',
    { 'a.ts': `import { Item } from './b.ts'`, 'b.ts': 'export interface Item {}' },
    /^Item is a type of b\.ts/,
    'a.ts:1:1',
    /import \{ type Item \}/,
  ),
  wrong(
    'a name that the library lacks',
    `import { magic } from 'shortlist/ml'`,
    /^'shortlist\/ml' does not export magic$/,
    'a.ts:1:1',
    /import \{ type magic \}/,
  ),
  wrong(
    'a name that every object has',
    `import { toString } from 'shortlist/ml'`,
    /^'shortlist\/ml' does not export toString$/,
    'a.ts:1:1',
    /library reference/,
  ),
  wrong(
    'a circle',
    { 'a.ts': `import './b.ts'`, 'b.ts': `import './a.ts'` },
    /^These files import each other: a\.ts → b\.ts → a\.ts$/,
    'b.ts:1:1',
    /third file/,
  ),
  {
    name: 'import()',
    code: `const m = await import('LEAK/x.js')`,
    error: { kind: 'syntax', message: /^import\(\) is not available$/, at: 'a.ts:1:17' },
  },
  {
    name: 'import.meta',
    code: `console.log(import.meta.url)`,
    error: { kind: 'syntax', message: /^import\.meta is not available$/, at: 'a.ts:1:13' },
  },
  {
    name: 'import() inside eval',
    code: `await (0, eval)("import('LEAK/x.js')")`,
    error: { kind: 'thrown', message: /^TypeError: Failed to fetch dynamically imported module/ },
  },
  {
    name: 'import() of data: inside new Function',
    code: `await new Function("return import('data:text/javascript,1')")()`,
    error: { kind: 'thrown', message: /^TypeError: Failed to fetch dynamically imported module/ },
  },
  {
    name: 'an import that changes what is shared',
    code: {
      'a.ts': `import * as b from './b.ts'\n;(b as any).x = 2`,
      'b.ts': 'export const x = 1',
    },
    error: { kind: 'thrown', message: /^TypeError: Cannot (set|assign)/, at: 'a.ts:2:15' },
  },
  {
    name: 'an assignment to an import',
    code: { 'a.ts': `import { x } from './b.ts'\nx = 2`, 'b.ts': 'export const x = 1' },
    error: {
      kind: 'thrown',
      message: /^TypeError: Assignment to constant variable/,
      at: 'a.ts:2:3',
    },
  },
]
