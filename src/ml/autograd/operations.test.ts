import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/index.ts'
import { autograd } from './index.ts'
import type { Tensor } from './index.ts'

const { backward, constant, embedding, finiteDifferences, multiply, parameter, sum } = autograd

/** Numbers between -1 and 1, none of them near 0, where relu has a corner. */
function numbers(count: number, seed: number): Float64Array {
  const random = createRandom(seed)
  return new Float64Array(count).map(
    () => random.uniform(0.05, 1) * (random.bernoulli(0.5) ? 1 : -1),
  )
}

const learnt = (rows: number, columns: number, seed: number) =>
  parameter(rows, columns, numbers(rows * columns, seed))

/** Expects `backward` to agree with finite differences on a loss that weighs each output differently. */
function expectGradients(parameters: readonly Tensor[], compute: () => Tensor): void {
  const lossOf = () => {
    const output = compute()
    const weights = constant(output.rows, output.columns, numbers(output.values.length, 99))
    return sum(multiply(output, weights))
  }
  backward(lossOf())
  for (const tensor of parameters) {
    const expected = finiteDifferences(() => lossOf().values[0], tensor)
    expected.forEach((slope, i) => expect(tensor.gradient?.[i]).toBeCloseTo(slope, 7))
    expect(expected.some((slope) => Math.abs(slope) > 1e-3)).toBe(true)
  }
}

describe('gradients agree with finite differences', () => {
  test('matmul, with sizes that leave rows and columns over from the blocks', () => {
    for (const [rows, inner, columns] of [
      [1, 1, 1],
      [3, 2, 5],
      [4, 3, 8],
      [5, 6, 7],
    ]) {
      const left = learnt(rows, inner, 1)
      const right = learnt(inner, columns, 2)
      expectGradients([left, right], () => autograd.matmul(left, right))
    }
  })

  test('matmulTransposed', () => {
    const left = learnt(3, 4, 1)
    const right = learnt(6, 4, 2)
    expectGradients([left, right], () => autograd.matmulTransposed(left, right))
  })

  test.each([
    ['matrix', 3, 4],
    ['row', 1, 4],
    ['column', 3, 1],
    ['number', 1, 1],
  ])('add and multiply with a %s on the right', (_, rows, columns) => {
    const left = learnt(3, 4, 1)
    const right = learnt(rows, columns, 2)
    expectGradients([left, right], () => autograd.add(left, right))
    const other = learnt(3, 4, 3)
    const factor = learnt(rows, columns, 4)
    expectGradients([other, factor], () => autograd.multiply(other, factor))
  })

  test.each([
    'relu',
    'sigmoid',
    'tanh',
    'softmax',
    'normalizeRows',
    'transpose',
    'rowSums',
  ] as const)('%s', (name) => {
    const input = learnt(3, 4, 1)
    expectGradients([input], () => autograd[name](input))
  })

  test('scale, sliceColumns and concatColumns', () => {
    const left = learnt(3, 4, 1)
    const right = learnt(3, 2, 2)
    expectGradients([left, right], () =>
      autograd.concatColumns([autograd.sliceColumns(left, 1, 3), autograd.scale(right, -2), left]),
    )
  })

  test('lookup, of rows asked for twice, never and unknown', () => {
    const table = learnt(4, 3, 1)
    expectGradients([table], () => autograd.lookup(table, [2, 0, 2, -1]))
    const rows = embedding(4, 3, numbers(12, 1))
    expectGradients([rows], () => autograd.lookup(rows, [2, 0, 2, -1]))
  })

  test('layerNorm', () => {
    const input = learnt(3, 5, 1)
    const gain = learnt(1, 5, 2)
    const bias = learnt(1, 5, 3)
    expectGradients([input, gain, bias], () => autograd.layerNorm(input, gain, bias))
  })

  test('causalAttention, over two sequences and two heads', () => {
    const [queries, keys, values] = [1, 2, 3].map((seed) => learnt(5, 4, seed))
    expectGradients([queries, keys, values], () =>
      autograd.causalAttention(queries, keys, values, [0, 3, 5], 2),
    )
  })

  test('softmaxCrossEntropy, with and without weights', () => {
    const scores = learnt(3, 4, 1)
    expectGradients([scores], () => autograd.softmaxCrossEntropy(scores, [1, 3, 1]))
    const weighted = learnt(3, 4, 1)
    expectGradients([weighted], () => autograd.softmaxCrossEntropy(weighted, [1, 3, 1], [2, 0, 1]))
  })

  test('logisticLoss and squaredLoss, with and without weights', () => {
    for (const loss of [autograd.logisticLoss, autograd.squaredLoss]) {
      const scores = learnt(3, 1, 1)
      expectGradients([scores], () => loss(scores, [1, 0, 1]))
      const weighted = learnt(3, 1, 1)
      expectGradients([weighted], () => loss(weighted, [1, 0, 1], [2, 0, 1]))
    }
  })

  test('dropout, given the same chances', () => {
    const input = learnt(4, 4, 1)
    expectGradients([input], () => autograd.dropout(input, 0.5, createRandom(3)))
  })

  test('a tensor used twice gets both parts, in any network', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const x = learnt(3, 3, seed)
        const weights = learnt(3, 3, seed + 1)
        expectGradients([x, weights], () => {
          const hidden = autograd.tanh(autograd.matmul(x, weights))
          return autograd.add(autograd.multiply(hidden, autograd.sigmoid(x)), hidden)
        })
      }),
      { numRuns: 20 },
    )
  })
})

describe('values', () => {
  test('matmul equals the sum of products, whatever the sizes', () => {
    const size = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(size, size, size, (rows, inner, columns) => {
        const left = constant(rows, inner, numbers(rows * inner, 1))
        const right = constant(inner, columns, numbers(inner * columns, 2))
        const { values } = autograd.matmul(left, right)
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < columns; j++) {
            let expected = 0
            for (let k = 0; k < inner; k++) {
              expected += left.values[i * inner + k] * right.values[k * columns + j]
            }
            expect(values[i * columns + j]).toBeCloseTo(expected, 12)
          }
        }
        const transposed = autograd.matmulTransposed(left, autograd.transpose(right))
        transposed.values.forEach((value, i) => expect(value).toBeCloseTo(values[i], 12))
      }),
    )
  })

  test('softmax rows sum to 1 and survive large scores', () => {
    const { values } = autograd.softmax(constant(2, 2, [1000, 1000, 0, Math.log(3)]))
    expect(Array.from(values)).toEqual([
      0.5,
      0.5,
      expect.closeTo(0.25, 12),
      expect.closeTo(0.75, 12),
    ])
  })

  test('losses by hand', () => {
    expect(autograd.softmaxCrossEntropy(constant(1, 2, [0, 0]), [1]).values[0]).toBeCloseTo(
      Math.log(2),
    )
    expect(autograd.logisticLoss(constant(2, 1, [0, 800]), [1, 0]).values[0]).toBeCloseTo(
      (Math.log(2) + 800) / 2,
    )
    expect(autograd.squaredLoss(constant(2, 1, [1, 5]), [1, 3]).values[0]).toBe(1)
    expect(autograd.softmaxCrossEntropy(constant(1, 2, [5000, 0]), [1]).values[0]).toBeLessThan(
      Infinity,
    )
  })

  test('layerNorm leaves mean 0 and variance 1', () => {
    const ones = constant(1, 3, [1, 1, 1])
    const zeros = constant(1, 3, [0, 0, 0])
    // (1, 2, 3) less 2, by sqrt(2/3).
    const { values } = autograd.layerNorm(constant(1, 3, [1, 2, 3]), ones, zeros)
    const expected = [-1, 0, 1].map((x) => x / Math.sqrt(2 / 3))
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 4))
  })

  test('causalAttention averages the past when queries are 0, and never looks ahead', () => {
    const zero = constant(5, 1, [0, 0, 0, 0, 0])
    const values = constant(5, 1, [5, 7, 9, 100, 200])
    const { values: seen } = autograd.causalAttention(zero, zero, values, [0, 3, 5], 1)
    expect(Array.from(seen)).toEqual([5, 6, expect.closeTo(7, 12), 100, 150])
  })

  test('normalizeRows makes unit rows and leaves a row of zeros', () => {
    const { values } = autograd.normalizeRows(constant(2, 2, [3, 4, 0, 0]))
    expect(Array.from(values)).toEqual([0.6, 0.8, 0, 0])
  })

  test('dropout keeps the mean, zeroes its share, and at rate 0 does nothing', () => {
    const input = constant(1, 10000, new Float64Array(10000).fill(1))
    const { values } = autograd.dropout(input, 0.3, createRandom(1))
    expect(values.filter((value) => value === 0).length / 10000).toBeCloseTo(0.3, 1)
    expect(values.reduce((a, b) => a + b, 0) / 10000).toBeCloseTo(1, 1)
    expect(autograd.dropout(input, 0, createRandom(1))).toBe(input)
  })
})

describe('errors name the sizes', () => {
  const wide = constant(1, 3, [1, 2, 3])
  const square = constant(2, 2, [1, 2, 3, 4])
  test.each([
    [() => autograd.matmul(wide, square), 'left is 1 x 3 and right 2 x 2; inner sizes differ'],
    [
      () => autograd.matmulTransposed(wide, square),
      'left is 1 x 3 and right 2 x 2; columns differ',
    ],
    [() => autograd.add(square, wide), 'left is 2 x 2 and right 1 x 3; expected equal sizes'],
    [() => autograd.multiply(wide, square), 'left is 1 x 3 and right 2 x 2; expected equal sizes'],
    [() => autograd.concatColumns([wide, square]), 'parts have 1 and 2 rows; expected as many'],
    [() => autograd.concatColumns([]), 'parts is empty; expected at least one tensor'],
    [() => autograd.sliceColumns(wide, 1, 4), 'columns 1 to 4 are not in a tensor of 1 x 3'],
    [() => autograd.lookup(square, [2]), 'ids[0] is 2; expected an integer from -1 to 1'],
    [() => autograd.softmaxCrossEntropy(wide, [3]), 'targets[0] is 3; expected from 0 to 2'],
    [() => autograd.softmaxCrossEntropy(wide, []), 'scores has 1 rows; targets and weights have 0'],
    [() => autograd.logisticLoss(wide, [1]), 'scores has 3 columns; expected 1'],
    [
      () => autograd.layerNorm(wide, square, wide),
      'gain and bias have 4 and 3 numbers; expected 3',
    ],
    [
      () => autograd.causalAttention(wide, wide, wide, [0, 1], 2),
      'heads is 2; expected a divisor of 3',
    ],
    [() => autograd.dropout(wide, 1, createRandom(1)), 'rate is 1; expected a number from 0'],
    [() => constant(2, 2, [1]), 'values has 1 numbers; expected 2 * 2'],
    [() => backward(wide), 'loss is 1 x 3; expected 1 x 1'],
    [() => backward(constant(1, 1, [1])), 'loss depends on no parameter'],
    [() => sum(embedding(1, 1, [1])), 'an embedding table is read by lookup only'],
  ])('%#', (act, message) => expect(act).toThrow(message))
})
