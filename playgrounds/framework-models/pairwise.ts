import {
  decisionTree,
  deepCrossNetwork,
  factorizationMachine,
  gradientBoostedTrees,
  logisticRegression,
  multilayerPerceptron,
} from 'shortlist/ml'
import { dense, sparse, tabular, type labelled, type Pair } from './rows.ts'
import { PASSES, videos, type Rung } from './rung.ts'
import { VIDEOS, type Visit } from './world.ts'

const offers = new WeakMap<Visit, Pair[]>()

/** The visit with every episode; the same pairs for every model. */
function offersOf(visit: Visit): Pair[] {
  const pairs =
    offers.get(visit) ?? videos.map((video) => ({ visit, video }))
  offers.set(visit, pairs)
  return pairs
}

/** Scores of all episodes by a model that scores pair by pair. */
function pairwise(score: (pairs: Pair[]) => ArrayLike<number>) {
  return (visits: Visit[]) => visits.map((visit) => score(offersOf(visit)))
}

type Labelled = ReturnType<typeof labelled>

/** What the two networks have in common, as far as a rung needs it. */
interface Network<Model, Options> {
  fit(rows: Rows, labels: Labels, options: Options): Model
  predictScore(model: Model, rows: Rows): ArrayLike<number>
  operationsPerPrediction(model: Model): number
  parameterCount(model: Model): number
}
type Rows = ReturnType<typeof tabular>
type Labels = Labelled['labels']

function network<Model, Options>(
  kind: Network<Model, Options & { epochs: number }>,
  options: Options,
) {
  const epochs = 3
  return ({ pairs, labels }: Labelled): Rung => {
    const model = kind.fit(tabular(pairs), labels, { ...options, epochs })
    const work = kind.operationsPerPrediction(model)
    return {
      scores: pairwise((some) => kind.predictScore(model, tabular(some))),
      parameters: kind.parameterCount(model),
      aRequest: work * VIDEOS,
      toTrain: PASSES * work * pairs.length * epochs,
    }
  }
}

/** Six models that read one pair of a visit and an episode at a time. */
export const pairwiseModels = {
  'logistic regression': ({ pairs, labels }: Labelled): Rung => {
    const features = sparse(pairs)
    const model = logisticRegression.fit(features, labels, {
      maxIterations: 30,
      tolerance: 1e-3,
    })
    const entries = features.values.length / features.rows
    return {
      scores: pairwise((some) =>
        logisticRegression.predictScore(model, sparse(some)),
      ),
      parameters: model.weights.length + 1,
      aRequest: entries * VIDEOS,
      // Each step reads every row twice: for the loss, for the gradient.
      toTrain: 2 * entries * features.rows * model.iterations,
    }
  },
  'decision tree': ({ pairs, labels }: Labelled): Rung => {
    const depth = 6
    const options = { maxDepth: depth, minSamplesLeaf: 40 }
    const features = dense(pairs)
    const model = decisionTree.fit(features, labels, options)
    return {
      scores: pairwise((some) =>
        decisionTree.predictScore(model, dense(some)),
      ),
      parameters: decisionTree.parameterCount(model),
      aRequest: decisionTree.operationsPerPrediction(model) * VIDEOS,
      toTrain: features.values.length * depth,
    }
  },
  'boosted trees': ({ pairs, labels }: Labelled): Rung => {
    const trees = 30
    const depth = 4
    const options = { trees, maxDepth: depth, learningRate: 0.2 }
    const features = dense(pairs)
    const model = gradientBoostedTrees.fit(features, labels, options)
    return {
      scores: pairwise((some) =>
        gradientBoostedTrees.predictScore(model, dense(some)),
      ),
      parameters: gradientBoostedTrees.parameterCount(model),
      aRequest:
        gradientBoostedTrees.operationsPerPrediction(model) * VIDEOS,
      // A histogram of each column on each level of each tree.
      toTrain: features.values.length * depth * trees,
    }
  },
  'factorization machine': ({ pairs, labels }: Labelled): Rung => {
    const epochs = 4
    const features = sparse(pairs)
    const options = { dimension: 8, epochs, learningRate: 0.1 }
    const model = factorizationMachine.fit(features, labels, options)
    const work = factorizationMachine.operationsPerPrediction(
      model,
      features,
    )
    return {
      scores: pairwise((some) =>
        factorizationMachine.predictScore(model, sparse(some)),
      ),
      parameters: factorizationMachine.parameterCount(model),
      aRequest: work * VIDEOS,
      toTrain: PASSES * work * features.rows * epochs,
    }
  },
  'multilayer perceptron': network(multilayerPerceptron, { hidden: [16] }),
  'DCN-v2': network(deepCrossNetwork, { crossLayers: 1, hidden: [16] }),
}
