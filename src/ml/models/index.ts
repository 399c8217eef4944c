export { decisionTree } from './decision-tree.ts'
export type { DecisionTreeModel, DecisionTreeOptions } from './decision-tree.ts'
export { deepCrossNetwork } from './deep-cross-network.ts'
export type { DeepCrossNetworkModel, DeepCrossNetworkOptions } from './deep-cross-network.ts'
export { factorizationMachine } from './factorization-machine.ts'
export type {
  FactorizationMachineModel,
  FactorizationMachineOptions,
} from './factorization-machine.ts'
export type { FeatureRows } from './feature-rows.ts'
export { gradientBoostedTrees } from './gradient-boosted-trees.ts'
export type {
  GradientBoostedTreesModel,
  GradientBoostedTreesOptions,
} from './gradient-boosted-trees.ts'
export type { TreeGrowthOptions } from './growth-options.ts'
export type { InputOptions } from './input-layer.ts'
export type { Interactions } from './interactions.ts'
export { logisticRegression } from './logistic-regression.ts'
export type { LogisticRegressionModel, LogisticRegressionOptions } from './logistic-regression.ts'
export { matrixFactorization } from './matrix-factorization.ts'
export type {
  MatrixFactorizationModel,
  MatrixFactorizationOptions,
} from './matrix-factorization.ts'
export { matrix, matrixRow } from './matrix.ts'
export type { Matrix } from './matrix.ts'
export { multiGateMixtureOfExperts } from './multi-gate-mixture-of-experts.ts'
export type {
  MultiGateMixtureOfExpertsModel,
  MultiGateMixtureOfExpertsOptions,
} from './multi-gate-mixture-of-experts.ts'
export { multilayerPerceptron } from './multilayer-perceptron.ts'
export type {
  MultilayerPerceptronModel,
  MultilayerPerceptronOptions,
} from './multilayer-perceptron.ts'
export { sequentialTransformer } from './sequential-transformer.ts'
export type {
  SequentialTransformerModel,
  SequentialTransformerOptions,
} from './sequential-transformer.ts'
export { sigmoid } from './sigmoid.ts'
export { sparseMatrix } from './sparse-matrix.ts'
export type { SparseMatrix, SparseRow } from './sparse-matrix.ts'
export type { TabularNetworkModel, TabularNetworkOptions } from './tabular-network.ts'
export type { TabularRows } from './tabular-rows.ts'
export type { TowerRows } from './tower.ts'
export type { TrainingOptions } from './train-in-batches.ts'
export type { TreeLeaf, TreeNode, TreeSplit } from './tree.ts'
export { twoTower } from './two-tower.ts'
export type { TwoTowerModel, TwoTowerOptions, UserItemPairs } from './two-tower.ts'
export type { Weights } from './weights.ts'
