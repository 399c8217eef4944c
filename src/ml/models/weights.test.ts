import { expect, test } from 'vitest'
import { autograd } from '../autograd/index.ts'
import { countWeights, fromPlain, tensorsOf, toPlain } from './weights.ts'

const structure = {
  layers: [{ linear: autograd.parameter(1, 2, [3, 4]) }],
  none: undefined,
  means: [1, 2],
  table: autograd.embedding(1, 1, [5]),
}

test('toPlain keeps the structure, and JSON keeps it too', () => {
  const plain = toPlain(structure)
  expect(plain).toEqual({
    layers: [{ linear: { rows: 1, columns: 2, values: [3, 4] } }],
    none: undefined,
    means: [1, 2],
    table: { rows: 1, columns: 1, values: [5] },
  })
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
  expect(countWeights(plain)).toBe(3)
})

test('fromPlain gives constants back, which nothing can train', () => {
  const { layers, table, means } = fromPlain<typeof structure>(toPlain(structure))
  expect(layers[0].linear.values).toEqual(Float64Array.of(3, 4))
  expect(table.gradient).toBeUndefined()
  expect(means).toEqual([1, 2])
})

test('tensorsOf finds every tensor once', () => {
  expect(tensorsOf(structure)).toEqual([structure.layers[0].linear, structure.table])
})
