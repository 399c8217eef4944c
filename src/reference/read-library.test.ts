import { describe, expect, test } from 'vitest'
import * as library from '../ml/index.ts'
import { summaryOf } from './docs-of-symbol.ts'
import { readLibrary } from './read-library.ts'

const folders = readLibrary()
const all = folders.flatMap(({ exports }) => exports)
const find = (name: string) => all.find((one) => one.name === name)!

describe('readLibrary', () => {
  test('finds every value that the library exports, once', () => {
    const values = all.filter(({ kind }) => kind !== 'type').map(({ name }) => name)
    expect(values.toSorted()).toEqual(Object.keys(library).toSorted())
  })

  test('writes a signature without body and defaults', () => {
    const [{ signature }] = find('precisionAtK').callables
    expect(signature).toBe('precisionAtK(relevances: ArrayLike<number>, k: number): number')
    expect(find('meanInterval').callables[0].signature).toContain('options?: {')
  })

  test('lists the functions of an object, each with its documentation', () => {
    const { kind, callables } = find('logisticRegression')
    expect(kind).toBe('object')
    expect(callables.map(({ name }) => name)).toContain('fit')
    for (const { docs } of callables) expect(docs.paragraphs).not.toHaveLength(0)
  })

  test.each(all.filter(({ kind }) => kind === 'function'))(
    '$name has a sentence and an example',
    ({ callables: [{ docs }] }) => {
      expect(summaryOf(docs)).toMatch(/\w.*[.]$/s)
      expect(docs.examples).not.toHaveLength(0)
    },
  )

  test('keeps the source of a type with what is said of its parts', () => {
    expect(find('Interval').source).toContain('low: number')
  })
})
