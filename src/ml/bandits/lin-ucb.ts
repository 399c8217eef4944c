import { finiteNumber } from '../checks/finite-number.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { checkArm, largestIndex } from './arm-statistics.ts'
import type { ContextualBandit } from './bandit.ts'

/**
 * LinUCB with a linear model an arm (the disjoint kind): pulls the arm whose reward could be largest in
 * this context, given how little is known of contexts like it.
 *
 * bound(arm, x) = θ · x + alpha √(xᵀ A⁻¹ x), A = ridge · I + Σ x xᵀ over the arm's pulls, θ = A⁻¹ Σ reward · x
 *
 * θ is the arm's ridge regression. Put a 1 into the context for a constant term. The lower number wins
 * among equals; nothing is random. A⁻¹ is kept up to date by the formula of Sherman and Morrison, so
 * that a choice and an update cost features² steps an arm, and one arm.
 *
 * Throws when `arms` or `features` is not an integer of at least 1, alpha negative or ridge not above 0;
 * later, when a context has another length or a number is not finite.
 *
 * Source: L. Li, W. Chu, J. Langford and R. Schapire, "A contextual-bandit approach to personalized
 * news article recommendation", WWW 2010, algorithm 1.
 *
 * @param options.features how many numbers a context has
 * @param options.alpha width of the bounds, in the unit of the rewards; by default 1
 * @param options.ridge how strongly θ is held at 0, as if so many pulls had paid nothing; by default 1
 *
 * @example
 * const bandit = linUcb({ arms: 2, features: 2, alpha: 0.5 })
 * for (let pull = 0; pull < 20; pull++) {
 *   bandit.update(0, 1, [1, 0])
 *   bandit.update(1, 1, [0, 1])
 * }
 * bandit.choose([1, 0]) // 0
 * bandit.predictions([1, 0]) // Float64Array [0.952, 0], 20 / 21 by the ridge
 */
export function linUcb({
  arms,
  features,
  alpha = 1,
  ridge = 1,
}: {
  readonly arms: number
  readonly features: number
  readonly alpha?: number
  readonly ridge?: number
}): ContextualBandit {
  positiveInteger('arms', arms)
  positiveInteger('features', features)
  nonNegativeNumber('alpha', alpha)
  positiveNumber('ridge', ridge)
  const pullCounts = new Float64Array(arms)
  const models = Array.from({ length: arms }, () => ({
    inverse: scaledIdentity(features, 1 / ridge),
    rewardSums: new Float64Array(features),
    theta: new Float64Array(features),
  }))
  /** A⁻¹ x of the arm at hand. */
  const spread = new Float64Array(features)
  const bounds = new Float64Array(arms)

  function check(context: ArrayLike<number>): void {
    finiteNumbers('context', context)
    if (context.length !== features) {
      throw new RangeError(`context has ${context.length} numbers; expected ${features}`)
    }
  }

  return {
    choose(context) {
      check(context)
      models.forEach(({ inverse, theta }, arm) => {
        multiply(inverse, context, spread)
        const deviation = Math.sqrt(Math.max(0, dot(spread, context)))
        bounds[arm] = dot(theta, context) + alpha * deviation
      })
      return largestIndex(bounds)
    },
    update(arm, reward, context) {
      checkArm(arm, arms)
      finiteNumber('reward', reward)
      check(context)
      const { inverse, rewardSums, theta } = models[arm]
      pullCounts[arm]++
      // (A + x xᵀ)⁻¹ = A⁻¹ - (A⁻¹ x)(A⁻¹ x)ᵀ / (1 + xᵀ A⁻¹ x)
      multiply(inverse, context, spread)
      const divisor = 1 + dot(spread, context)
      for (let row = 0, place = 0; row < features; row++) {
        rewardSums[row] += reward * context[row]
        for (let column = 0; column < features; column++, place++) {
          inverse[place] -= (spread[row] * spread[column]) / divisor
        }
      }
      multiply(inverse, rewardSums, theta)
    },
    pulls: () => pullCounts.slice(),
    predictions(context) {
      check(context)
      return Float64Array.from(models, ({ theta }) => dot(theta, context))
    },
  }
}

function scaledIdentity(size: number, scale: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) matrix[i * size + i] = scale
  return matrix
}

/** Writes matrix · vector into `target`. */
function multiply(matrix: Float64Array, vector: ArrayLike<number>, target: Float64Array): void {
  for (let row = 0, place = 0; row < target.length; row++) {
    let sum = 0
    for (let column = 0; column < target.length; column++) sum += matrix[place++] * vector[column]
    target[row] = sum
  }
}

function dot(one: Float64Array, other: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i]
  return sum
}
