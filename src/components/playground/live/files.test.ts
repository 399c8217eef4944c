import { expect, test } from 'vitest'
import { currentFiles, editsOf } from './files.ts'

const originals = { 'a.ts': 'one', 'b.ts': 'two' }

test('edits take their places, and edits of files that are gone stay out', () => {
  expect(currentFiles(originals, { 'b.ts': 'new', 'gone.ts': 'x' })).toEqual({
    'a.ts': 'one',
    'b.ts': 'new',
  })
})

test('an edit that equals the original is none', () => {
  expect(editsOf(originals, { 'a.ts': 'one', 'b.ts': 'new' })).toEqual({ 'b.ts': 'new' })
})
