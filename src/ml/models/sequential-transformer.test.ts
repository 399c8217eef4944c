import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { topK } from '../retrieval/exact-top-k.ts'
import { matrixRow } from './matrix.ts'
import { sequentialTransformer } from './sequential-transformer.ts'
import type { SequentialTransformerModel } from './sequential-transformer.ts'

const { fit, predictScores } = sequentialTransformer

function bestNext(model: SequentialTransformerModel, sequence: readonly number[]): number {
  return topK(matrixRow(predictScores(model, [sequence]), 0), 1).indices[0]
}

/** The share of sequences whose last item is foretold from those before. */
function accuracy(model: SequentialTransformerModel, sequences: readonly number[][]): number {
  const right = sequences.filter((items) => bestNext(model, items.slice(0, -1)) === items.at(-1))
  return right.length / sequences.length
}

/**
 * Three draws without replacement from six items, a mark (6), and then the draws again. After the
 * mark and k copies, the next item is the one that followed the k-th in the first part: the set of
 * items seen, and even their counts, do not tell their order.
 */
function copyTasks(size: number, seed: number): number[][] {
  const random = createRandom(seed)
  return Array.from({ length: size }, () => {
    const drawn = random.shuffle([0, 1, 2, 3, 4, 5]).slice(0, 3)
    return [...drawn, 6, ...drawn]
  })
}

describe('sequentialTransformer.fit', () => {
  test('copies a sequence, which no bag of items can', () => {
    const train = copyTasks(600, 1)
    const held = copyTasks(100, 2)
    const model = fit(train, { dimension: 16, heads: 2, epochs: 25, learningRate: 0.01 })
    // The first copy: a bag of the three draws would be right one time in three.
    expect(
      accuracy(
        model,
        held.map((items) => items.slice(0, 5)),
      ),
    ).toBeGreaterThan(0.9)
    expect(
      accuracy(
        model,
        held.map((items) => items.slice(0, 6)),
      ),
    ).toBeGreaterThan(0.9)
  })

  test('learns a cycle whichever item it starts at, sampled negatives or not', () => {
    const cycles = Array.from({ length: 20 }, (_, start) =>
      Array.from({ length: 8 }, (_, step) => (start + 3 * step) % 20),
    )
    for (const negatives of [0, 8]) {
      const model = fit(cycles, {
        dimension: 16,
        layers: 1,
        epochs: 80,
        batchSize: 5,
        negatives,
        learningRate: 0.01,
      })
      expect(accuracy(model, cycles)).toBe(1)
    }
  })

  test('does not look ahead: the scores after a prefix are those of the prefix', () => {
    const model = fit(copyTasks(20, 3), { dimension: 8, epochs: 1 })
    const { values, columns } = predictScores(model, [
      [1, 2, 3],
      [1, 2],
    ])
    expect(predictScores(model, [[1, 2]]).values).toEqual(values.slice(columns))
    expect(values.slice(0, columns)).not.toEqual(values.slice(columns))
  })

  test('looks at the latest items only', () => {
    const model = fit(copyTasks(20, 4), { dimension: 8, epochs: 1, maxLength: 2 })
    expect(predictScores(model, [[5, 0, 1, 2]])).toEqual(predictScores(model, [[1, 2]]))
  })

  test('is the same for the same seed, also with dropout, and survives JSON', () => {
    const options = { dimension: 8, epochs: 2, dropout: 0.2 }
    const model = fit(copyTasks(20, 5), options)
    expect(fit(copyTasks(20, 5), options)).toEqual(model)
    expect(fit(copyTasks(20, 5), { ...options, seed: 2 }).network).not.toEqual(model.network)
    const copy = JSON.parse(JSON.stringify(model)) as typeof model
    expect(predictScores(copy, [[1, 2]])).toEqual(predictScores(model, [[1, 2]]))
  })

  test('reports progress', () => {
    const onProgress = vi.fn()
    fit(copyTasks(20, 6), { dimension: 4, epochs: 2, batchSize: 10, onProgress })
    expect(onProgress.mock.lastCall).toEqual([4, 4])
  })

  test('counts its parameters and operations', () => {
    const model = fit([[0, 1, 2]], { dimension: 4, layers: 1, maxLength: 5, epochs: 1 })
    // Items 3 * 4, positions 5 * 4; six layers of 4 * 4 + 4; three norms of 2 * 4.
    expect(sequentialTransformer.parameterCount(model)).toBe(12 + 20 + 6 * 20 + 3 * 8)
    // Two places: 6 * 16 each, attention (1 + 2) * 4 for products and as many for sums; 3 items * 4.
    expect(sequentialTransformer.operationsPerPrediction(model, 2)).toBe(192 + 24 + 12)
    expect(sequentialTransformer.operationsPerPrediction(model)).toBe(5 * 96 + 5 * 6 * 4 + 12)
  })

  test('names what is wrong', () => {
    expect(() => fit([[1], []])).toThrow('sequences has none with two items or more')
    expect(() => fit([[0, -1]])).toThrow('sequences[0][1] is -1; expected an integer of at least 0')
    expect(() => fit([[0, 1]], { heads: 3 })).toThrow(
      'heads is 3; expected a divisor of dimension, 32',
    )
    const model = fit([[0, 1]], { dimension: 2, epochs: 1 })
    expect(() => predictScores(model, [[2]])).toThrow(
      'sequences[0][0] is 2; expected an integer from 0 to 1',
    )
    expect(() => predictScores(model, [[]])).toThrow('sequences[0] is empty; expected an item')
  })
})
