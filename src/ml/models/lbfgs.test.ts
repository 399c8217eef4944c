import { describe, expect, test } from 'vitest'
import { minimizeLbfgs } from './lbfgs.ts'
import type { Objective } from './lbfgs.ts'

/** Rosenbrock's valley, (1 - x)^2 + 100 (y - x^2)^2: the minimum is 0 at (1, 1). */
const rosenbrock: Objective = ([x, y], gradient) => {
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
  gradient[1] = 200 * (y - x * x)
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2
}

/** A bowl of curvature 1, 100, 10^4, …, with its minimum at (1, 1, …). */
const narrowBowl: Objective = (point, gradient) => {
  let value = 0
  point.forEach((x, i) => {
    gradient[i] = 100 ** i * (x - 1)
    value += (100 ** i * (x - 1) ** 2) / 2
  })
  return value
}

describe('minimizeLbfgs', () => {
  test('finds the end of a bent valley', () => {
    const minimum = minimizeLbfgs(rosenbrock, [-1.2, 1], { tolerance: 1e-9, maxIterations: 200 })
    expect(minimum.converged).toBe(true)
    expect(minimum.point[0]).toBeCloseTo(1, 8)
    expect(minimum.point[1]).toBeCloseTo(1, 8)
    expect(minimum.iterations).toBeLessThan(60)
  })

  test('with the curvature given, takes a badly scaled bowl in one step', () => {
    const options = { tolerance: 1e-6, maxIterations: 100 }
    const start = Object.freeze([0, 0, 0, 0])
    const curvature = [1, 1e2, 1e4, 1e6]
    expect(minimizeLbfgs(narrowBowl, start, { ...options, curvature }).iterations).toBe(1)
    expect(minimizeLbfgs(narrowBowl, start, options).iterations).toBeGreaterThan(1)
  })

  test('reports progress, and at the end that all is done', () => {
    const calls: number[][] = []
    const onProgress = (...call: number[]) => calls.push(call)
    const options = { tolerance: 1e-9, maxIterations: 200, onProgress }
    const { iterations } = minimizeLbfgs(rosenbrock, [-1.2, 1], options)
    expect(calls[0]).toEqual([1, 200])
    expect(calls.at(-1)).toEqual([iterations, iterations])
  })

  test('stops at the limit and says that it has not converged', () => {
    const minimum = minimizeLbfgs(rosenbrock, [-1.2, 1], { tolerance: 1e-9, maxIterations: 3 })
    expect(minimum).toMatchObject({ iterations: 3, converged: false })
    expect(minimum.value).toBeLessThan(24.2)
  })
})
