// One name for all of it, so that `add` and `sum` keep their usual meaning elsewhere.
export * as autograd from './autograd.ts'
export type { AdamOptions, Optimizer } from './adam.ts'
export type { GradientDescentOptions } from './gradient-descent.ts'
export type { Tensor } from './tensor.ts'
