import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { dcg } from '../ranking-metrics/dcg.ts'
import { orderByScore } from '../ranking-metrics/order-by-score.ts'
import { createRandom } from '../random/create-random.ts'
import { gradientBoostedTrees } from './gradient-boosted-trees.ts'
import { lambdaGradients, lambdaQueries } from './lambda-gradients.ts'
import { logisticRegression } from './logistic-regression.ts'
import { matrix } from './matrix.ts'

const { fit, predictProbability, predictScore } = gradientBoostedTrees

// Twenty rows that scikit-learn 1.9.1 was given as well.
const rows = Array.from({ length: 20 }, (_, i) => [((7 * i) % 11) - 5, ((3 * i * i) % 13) - 6])
const values = Object.freeze(rows.map(([a, b]) => a * a + 3 * b))
const labels = rows.map(([a, b], i) => (a - 0.5 * b + ((5 * i) % 7) - 3 > 0 ? 1 : 0))
const features = matrix(rows)
const small = { trees: 5, learningRate: 0.3, maxDepth: 2, minSamplesLeaf: 1, l2: 1 }

/** Points of the plane with the label 1 in two opposite quadrants, one label in twenty flipped. */
function exclusiveOr(size: number, seed: number) {
  const random = createRandom(seed)
  const points = Array.from({ length: size }, () => [random.normal(), random.normal()])
  const outcomes = points.map(([x, y]) => (x * y > 0 !== random.bernoulli(0.05) ? 1 : 0))
  return { points: matrix(points), outcomes }
}

function accuracy(probabilities: Float64Array, outcomes: readonly number[]): number {
  const right = outcomes.filter((outcome, i) => (probabilities[i] > 0.5 ? 1 : 0) === outcome)
  return right.length / outcomes.length
}

describe('gradientBoostedTrees.fit', () => {
  test('agrees with scikit-learn on squared loss', () => {
    // HistGradientBoostingRegressor(learning_rate=0.3, max_iter=5, max_depth=2, min_samples_leaf=1,
    //   l2_regularization=1, early_stopping=False, max_leaf_nodes=None), scikit-learn 1.9.1
    const expected = [
      4.858484580491982, -1.3765000438938504, 16.79871043252448, 10.523614637739957,
      14.058210337596636, 16.79871043252448, 10.523614637739957, -1.3765000438938504,
      25.012662879625953, 16.213920456605653, -1.3765000438938504, 27.243764066696162,
      -1.3765000438938504, -1.3765000438938504, 10.523614637739957, 14.058210337596636,
      -1.3765000438938504, 16.213920456605653, 14.058210337596636, 4.858484580491982,
    ]
    const scores = predictScore(fit(features, values, { ...small, objective: 'squared' }), features)
    expected.forEach((value, i) => expect(scores[i]).toBeCloseTo(value, 4))
  })

  test('agrees with scikit-learn on log loss', () => {
    // HistGradientBoostingClassifier with the same options, decision_function, scikit-learn 1.9.1
    const expected = [
      -1.6303450574876712, 1.3398955854878674, -1.6303450574876712, 1.3398955854878674,
      0.4414091096305585, -1.6303450574876712, 1.3398955854878674, 0.14043468428145678,
      -1.6303450574876712, 1.3398955854878674, -1.6303450574876712, -1.6303450574876712,
      1.3398955854878674, -1.6303450574876712, 1.3398955854878674, -0.44037198032944075,
      -1.6303450574876712, 1.3398955854878674, 0.14043468428145678, -1.6303450574876712,
    ]
    const scores = predictScore(fit(features, labels, small), features)
    expected.forEach((value, i) => expect(scores[i]).toBeCloseTo(value, 5))
  })

  test('starts at the log-odds of the labels, which is all it has without a useful feature', () => {
    const model = fit(matrix([[1], [1], [1], [1]]), [0, 0, 0, 1], { trees: 3 })
    expect(model.startScore).toBeCloseTo(Math.log(1 / 3), 12)
    expect(predictProbability(model, matrix([[7]]))[0]).toBeCloseTo(0.25, 12)
  })

  test('learns exclusive or, which no linear model can', () => {
    const train = exclusiveOr(2000, 1)
    const held = exclusiveOr(2000, 2)
    const trees = fit(train.points, train.outcomes, { trees: 50 })
    const linear = logisticRegression.fit(train.points, train.outcomes)
    expect(accuracy(predictProbability(trees, held.points), held.outcomes)).toBeGreaterThan(0.92)
    expect(
      accuracy(logisticRegression.predictProbability(linear, held.points), held.outcomes),
    ).toBeLessThan(0.6)
  })

  test('never raises the training loss at rates up to 1 on squared loss, and mirrors it', () => {
    const example = fc.tuple(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: -9, max: 9 }),
    )
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 20 }), (examples) => {
        const table = matrix(examples.map(([row]) => row))
        const targets = examples.map(([, target]) => target)
        const options = { ...small, objective: 'squared', learningRate: 1 } as const
        const model = fit(table, targets, options)
        model.trainingLoss.slice(1).forEach((loss, i) => {
          expect(loss).toBeLessThanOrEqual(model.trainingLoss[i] + 1e-9)
        })
        const scores = predictScore(model, table)
        const loss =
          targets.reduce((sum, y, i) => sum + (scores[i] - y) ** 2 / 2, 0) / targets.length
        expect(model.trainingLoss.at(-1)).toBeCloseTo(loss, 8)
      }),
    )
  })

  test('lowers the log loss with each tree', () => {
    const { points, outcomes } = exclusiveOr(1000, 3)
    const { trainingLoss } = fit(points, outcomes, { trees: 30 })
    expect(trainingLoss).toHaveLength(31)
    trainingLoss.slice(1).forEach((loss, i) => expect(loss).toBeLessThan(trainingLoss[i]))
  })

  test('scores with its first trees as the model with so many trees would', () => {
    const model = fit(features, labels, small)
    const shorter = fit(features, labels, { ...small, trees: 2 })
    expect(predictScore(model, features, 2)).toEqual(predictScore(shorter, features))
    expect(predictScore(model, features, 0)[0]).toBe(model.startScore)
    expect(() => predictScore(model, features, -1)).toThrow('treeCount is -1')
  })

  test('draws rows and columns by its seed, and learns from them', () => {
    const train = exclusiveOr(2000, 4)
    const options = { trees: 60, rowFraction: 0.5, columnFraction: 0.5, maxDepth: 4 }
    const model = fit(train.points, train.outcomes, options)
    expect(fit(train.points, train.outcomes, options)).toEqual(model)
    expect(fit(train.points, train.outcomes, { ...options, seed: 2 })).not.toEqual(model)
    const rowsOnly = fit(train.points, train.outcomes, { trees: 60, rowFraction: 0.5 })
    expect(accuracy(predictProbability(rowsOnly, train.points), train.outcomes)).toBeGreaterThan(
      0.92,
    )
  })

  test('counts a row of weight 2 as two rows', () => {
    const sampleWeights = rows.map((_, i) => 1 + (i % 2))
    const repeated = rows.flatMap((_, i) => Array<number>(sampleWeights[i]).fill(i))
    const weighted = fit(features, values, { ...small, objective: 'squared', sampleWeights })
    const copied = fit(
      matrix(repeated.map((i) => rows[i])),
      repeated.map((i) => values[i]),
      { ...small, objective: 'squared' },
    )
    const expected = predictScore(copied, features)
    predictScore(weighted, features).forEach((score, i) =>
      expect(score).toBeCloseTo(expected[i], 9),
    )
  })

  test('names what is wrong', () => {
    expect(() => fit(features, values)).toThrow('labels[0] is 7; expected 0 or 1')
    expect(() => fit(features, labels, { objective: 'lambdamart' })).toThrow('groups is undefined')
    expect(() => fit(features, labels, { objective: 'lambdamart', groups: [1] })).toThrow(
      'labels and groups differ in length: 20 and 1',
    )
    expect(() => fit(features, values, { objective: 'lambdamart', groups: values })).toThrow(
      'labels[1] is -5; expected a number of at least 0',
    )
    expect(() => fit(features, labels, { objective: 'hinge' as never })).toThrow(
      'objective is "hinge"',
    )
    expect(() => fit(features, labels, { trees: 0 })).toThrow(
      'trees is 0; expected an integer of at least 1',
    )
    expect(() => fit(features, labels, { rowFraction: 0 })).toThrow(
      'rowFraction is 0; expected a number above 0 and at most 1',
    )
    const model = fit(features, values, { ...small, objective: 'squared' })
    expect(() => predictProbability(model, features)).toThrow(
      'model.objective is squared; expected log-loss',
    )
    expect(() => predictScore(model, matrix([[1]]))).toThrow('features has 1 columns; expected 2')
  })
})

describe('gradientBoostedTrees with lambdamart', () => {
  /** Queries of ten documents whose grade needs both features together. */
  function queries(count: number, seed: number) {
    const random = createRandom(seed)
    const documents = Array.from({ length: 10 * count }, () => [
      random.normal(),
      random.normal(),
      random.normal(),
    ])
    const grades = documents.map(([a, b]) => {
      return Math.min(
        3,
        Math.max(0, Math.round(1.2 * Math.abs(a) + b + random.normal(0, 0.3) - 0.5)),
      )
    })
    // Interleaved, so that a query's rows do not stand together.
    return { table: matrix(documents), grades, groups: documents.map((_, i) => i % count) }
  }

  /** Mean NDCG, from its definition. */
  function meanNdcg(grades: readonly number[], groups: readonly number[], scores: Float64Array) {
    const dcg = (order: readonly number[]) =>
      order.reduce((sum, row, place) => sum + (2 ** grades[row] - 1) / Math.log2(place + 2), 0)
    const ratios = [...new Set(groups)].flatMap((group) => {
      const members = groups.flatMap((g, row) => (g === group ? [row] : []))
      const ideal = dcg(members.toSorted((a, b) => grades[b] - grades[a]))
      return ideal === 0
        ? []
        : [dcg(members.toSorted((a, b) => scores[b] - scores[a] || a - b)) / ideal]
    })
    return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  }

  test('ranks new queries far better than their given order or the best single feature', () => {
    const train = queries(200, 1)
    const held = queries(200, 2)
    const model = fit(train.table, train.grades, { objective: 'lambdamart', groups: train.groups })
    const learnt = meanNdcg(held.grades, held.groups, predictScore(model, held.table))
    const bySecond = held.table.values.filter((_, i) => i % 3 === 1)
    expect(learnt).toBeGreaterThan(0.97)
    expect(meanNdcg(held.grades, held.groups, bySecond)).toBeLessThan(0.9)
  })

  test('reports 1 - mean NDCG of the training queries, which falls', () => {
    const { table, grades, groups } = queries(50, 3)
    const model = fit(table, grades, { objective: 'lambdamart', groups, trees: 20 })
    const ndcg = meanNdcg(grades, groups, predictScore(model, table))
    expect(model.trainingLoss.at(-1)).toBeCloseTo(1 - ndcg, 9)
    expect(model.trainingLoss.at(-1)).toBeLessThan(model.trainingLoss[0] / 2)
  })

  test('pushes by the change of NDCG: two documents by hand', () => {
    // Grades 0 and 1 in that order, equal scores. Ideal DCG 1; a swap changes NDCG by
    // 1 - 1 / log2(3) = 0.36907; rho = 1/2.
    const { ndcg, gradients, hessians } = pushes([0, 1], [0, 0], Infinity)
    const delta = 1 - 1 / Math.log2(3)
    expect(ndcg).toBeCloseTo(1 / Math.log2(3), 12)
    expect(gradients).toEqual(Float64Array.of(delta / 2, -delta / 2))
    expect(hessians).toEqual(Float64Array.of(delta / 4, delta / 4))
  })

  test('pushes nothing that stands below the cutoff twice, or has no relevant document', () => {
    const { ndcg, gradients } = pushes([1, 0, 1], [3, 2, 1], 1)
    expect(ndcg).toBe(1)
    expect(gradients[0]).toBeLessThan(0)
    expect(gradients[1]).toBeGreaterThan(0)
    expect(gradients[2]).toBe(0)
    expect(pushes([0, 0, 0], [3, 2, 1], 9).ndcg).toBeUndefined()
  })

  test('pushes as the sum over pairs says, in any order and with equal scores', () => {
    const random = createRandom(9)
    for (const size of [1, 2, 7, 40, 150]) {
      const labels = Array.from({ length: size }, () => random.integer(0, 4))
      const scores = Array.from({ length: size }, () => random.integer(-6, 6) / 4)
      const { gradients, hessians } = pushes(labels, scores, 5)
      const places = orderByScore(scores)
      const discount = (row: number) => {
        const place = places.indexOf(row)
        return place < 5 ? 1 / Math.log2(place + 2) : 0
      }
      const ideal = dcg(
        [...labels].sort((a, b) => b - a),
        5,
      )
      const expected = labels.map((_, row) => {
        let gradient = 0
        let hessian = 0
        labels.forEach((label, other) => {
          if (label === labels[row]) return
          const change = (2 ** label - 2 ** labels[row]) * (discount(row) - discount(other))
          const ahead =
            label < labels[row] ? scores[row] - scores[other] : scores[other] - scores[row]
          const rho = 1 / (1 + Math.exp(ahead))
          const delta = Math.abs(change) / (ideal || 1)
          gradient += label < labels[row] ? -delta * rho : delta * rho
          hessian += delta * rho * (1 - rho)
        })
        return [gradient, hessian]
      })
      expected.forEach(([gradient, hessian], row) => {
        expect(gradients[row]).toBeCloseTo(gradient, 9)
        expect(hessians[row]).toBeCloseTo(hessian, 9)
      })
    }
  })
})

/** The derivatives of one query, whose documents are rows 0, 1, … */
function pushes(labels: number[], scores: number[], cutoff: number) {
  const gradients = new Float64Array(labels.length)
  const hessians = new Float64Array(labels.length)
  const all = lambdaQueries(labels, new Int32Array(labels.length), cutoff)
  const [query] = all.queries
  const ndcg = lambdaGradients(query, all, Float64Array.from(scores), gradients, hessians)
  return { ndcg, gradients, hessians }
}

describe('gradientBoostedTrees', () => {
  test('has gains, parameters and operations that a page can compare', () => {
    const onProgress = vi.fn()
    const options = { ...small, objective: 'squared', trees: 2, maxDepth: 1, onProgress } as const
    const model = fit(
      matrix([
        [9, 1],
        [9, 2],
        [9, 3],
      ]),
      [0, 0, 1],
      options,
    )
    const gains = gradientBoostedTrees.featureGains(model)
    expect(gains[0]).toBe(0)
    expect(gains[1]).toBeGreaterThan(0)
    // Two trees of one split and two leaves, and the start: 2 * (2 + 2) + 1.
    expect(gradientBoostedTrees.parameterCount(model)).toBe(9)
    expect(gradientBoostedTrees.operationsPerPrediction(model)).toBe(4)
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('survives JSON', () => {
    const model = fit(features, labels, small)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })
})
