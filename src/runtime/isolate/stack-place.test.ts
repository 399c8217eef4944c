import { expect, it } from 'vitest'
import { stackPlace } from './stack-place.ts'

const place = { file: 'a.ts', line: 3, column: 7 }

it.each([
  ['Error: no\n    at f (program/a.ts:3:7)\n    at program/b.ts:9:9', 'no'],
  ['Error: no\n    at program/a.ts:3:7', 'no'],
  ['Error: no\n    at async program/a.ts:3:7', 'no'],
  [
    'Error: no\n    at ndcg (shortlist:1:1)\n    at Array.map (<anonymous>)\n    at f (program/a.ts:3:7)',
    'no',
  ],
  ['Error: no\n    at eval (eval at f (program/a.ts:3:7), <anonymous>:1:1)', 'no'],
  ['f@program/a.ts:3:7\n@program/b.ts:1:1', 'no'],
  ['Error: at f (program/z.ts:1:1)\n    at f (program/a.ts:3:7)', 'at f (program/z.ts:1:1)'],
  [
    'Error: x\n    at program/z.ts:1:1\ny\n    at f (program/a.ts:3:7)',
    'x\n    at program/z.ts:1:1\ny',
  ],
])('%#', (stack, message) => {
  expect(stackPlace(stack, message)).toEqual(place)
})

it.each(['', 'Error: no', 'Error: no\n    at f (shortlist:1:1)', 'program/a.ts:1:1'])(
  'no place in %j',
  (stack) => {
    expect(stackPlace(stack, 'no')).toEqual({})
  },
)
