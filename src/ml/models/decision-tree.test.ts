import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { decisionTree } from './decision-tree.ts'
import { matrix } from './matrix.ts'
import type { TreeNode } from './tree.ts'

const { fit, predictScore } = decisionTree

// Twenty rows that scikit-learn 1.9.1 was given as well.
const rows = Array.from({ length: 20 }, (_, i) => [((7 * i) % 11) - 5, ((3 * i * i) % 13) - 6])
const labels = Object.freeze(rows.map(([a, b]) => a * a + 3 * b))

/** Sum of squared distances from the mean. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The largest fall of the spread over every feature and every threshold. */
function bruteForceGain(table: readonly (readonly number[])[], values: readonly number[]): number {
  let best = 0
  table[0].forEach((_, feature) => {
    for (const { [feature]: threshold } of table) {
      const left = values.filter((_, i) => table[i][feature] <= threshold)
      const right = values.filter((_, i) => table[i][feature] > threshold)
      if (right.length > 0) best = Math.max(best, spread(values) - spread(left) - spread(right))
    }
  })
  return best
}

describe('decisionTree.fit', () => {
  test('grows the tree that scikit-learn grows', () => {
    // DecisionTreeRegressor(max_depth=2).fit(X, y).predict(X), scikit-learn 1.9.1
    const expected = [
      -4.125, -4.125, 19.375, 12, 19.375, 19.375, 12, -4.125, 19.375, 19.375, -4.125, 43, -4.125,
      -4.125, 12, 19.375, -4.125, 19.375, 19.375, -4.125,
    ]
    const model = fit(matrix(rows), labels, { maxDepth: 2 })
    const predicted = predictScore(model, matrix(rows))
    expected.forEach((value, i) => expect(predicted[i]).toBeCloseTo(value, 9))
    expect(model.root).toMatchObject({ feature: 1, threshold: 0.5, samples: 20 })
  })

  test('splits half-way between two values and says how much that gained', () => {
    // Mean 1/3: squares fall from 2/3 to 0; the gain is half of that.
    const model = fit(matrix([[1], [2], [3]]), [0, 0, 1])
    expect(model.root).toMatchObject({
      feature: 0,
      threshold: 2.5,
      samples: 3,
      left: { value: expect.closeTo(0, 12), samples: 2 },
      right: { value: expect.closeTo(1, 12), samples: 1 },
    })
    expect('gain' in model.root && model.root.gain).toBeCloseTo(1 / 3, 12)
  })

  test('makes the best first split there is', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    const example = fc.tuple(row, fc.integer({ min: -5, max: 5 }))
    fc.assert(
      fc.property(fc.array(example, { minLength: 2, maxLength: 15 }), (examples) => {
        const table = examples.map(([features]) => features)
        const values = examples.map(([, value]) => value)
        const { root } = fit(matrix(table), values, { maxDepth: 1 })
        const gain = 'gain' in root ? root.gain : 0
        expect(2 * gain).toBeCloseTo(bruteForceGain(table, values), 8)
      }),
    )
  })

  test('takes the lower feature, then the lower threshold, among equal splits', () => {
    const twins = matrix([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
    expect(fit(twins, [0, 1, 0], { maxDepth: 1 }).root).toMatchObject({
      feature: 0,
      threshold: 0.5,
    })
  })

  test('fits distinct rows exactly when nothing limits it', () => {
    const distinct = matrix(rows.map((row, i) => [...row, i]))
    const predicted = predictScore(fit(distinct, labels, { maxDepth: Infinity }), distinct)
    labels.forEach((label, i) => expect(predicted[i]).toBeCloseTo(label, 9))
  })

  test('learns exclusive or, which has no use for one split alone', () => {
    // Five copies of one corner, so that the first split gains something.
    const table = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]
    const outcome = table.map(([a, b]) => a ^ b)
    const predicted = predictScore(fit(matrix(table), outcome, { maxDepth: 2 }), matrix(table))
    outcome.forEach((value, i) => expect(predicted[i]).toBeCloseTo(value, 12))
  })

  test('keeps to its limits on leaves, depth, rows a leaf and gain', () => {
    const leaves = (node: TreeNode): number[] =>
      'left' in node ? [...leaves(node.left), ...leaves(node.right)] : [node.samples]
    const table = matrix(rows)
    expect(leaves(fit(table, labels, { maxLeaves: 3 }).root)).toHaveLength(3)
    expect(leaves(fit(table, labels, { maxDepth: 1 }).root)).toHaveLength(2)
    expect(Math.min(...leaves(fit(table, labels, { minSamplesLeaf: 4 }).root))).toBeGreaterThan(3)
    expect(leaves(fit(table, labels, { minGain: 1e9 }).root)).toEqual([20])
  })

  test('with leaves limited, splits where the most is gained', () => {
    // After x <= 1.5, the right half (20 and 30) has more to gain than the left (0 and 4).
    const model = fit(matrix([[0], [1], [2], [3]]), [0, 4, 20, 30], { maxLeaves: 3 })
    const predicted = predictScore(model, matrix([[0], [1], [2], [3]]))
    expect(Array.from(predicted, Math.round)).toEqual([2, 2, 20, 30])
  })

  test('weighs rows', () => {
    const model = fit(matrix([[0], [0]]), [0, 1], { sampleWeights: [1, 3] })
    expect(model.root).toEqual({ value: 0.75, samples: 2 })
  })

  test('is one leaf when the features tell nothing', () => {
    const model = fit(matrix([[1], [1]]), [2, 4])
    expect(model.root).toEqual({ value: 3, samples: 2 })
    expect(decisionTree.parameterCount(model)).toBe(1)
    expect(decisionTree.operationsPerPrediction(model)).toBe(0)
  })

  test('names what is wrong', () => {
    expect(() => fit(matrix([]), [])).toThrow('features has 0 rows; expected at least 1')
    expect(() => fit(matrix([[1]]), [NaN])).toThrow('labels[0] is NaN; expected a finite number')
    expect(() => fit(matrix([[1]]), [1], { maxDepth: 0 })).toThrow(
      'maxDepth is 0; expected a number of at least 1',
    )
    expect(() => fit(matrix([[1]]), [1], { maxBins: 300 })).toThrow(
      'maxBins is 300; expected at most 256',
    )
  })
})

describe('decisionTree', () => {
  test('has gains, parameters and operations that a page can compare', () => {
    const onProgress = vi.fn()
    const model = fit(
      matrix([
        [9, 1],
        [9, 2],
        [9, 3],
      ]),
      [0, 0, 1],
      { onProgress },
    )
    expect(Array.from(decisionTree.featureGains(model))).toEqual([0, expect.closeTo(1 / 3, 12)])
    expect(decisionTree.parameterCount(model)).toBe(4)
    expect(decisionTree.operationsPerPrediction(model)).toBe(1)
    expect(onProgress).toHaveBeenCalledWith(1, 1)
  })

  test('survives JSON', () => {
    const model = fit(matrix(rows), labels)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })
})
