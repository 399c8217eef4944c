import { describe, expect, test } from 'vitest'
import { autograd } from './index.ts'

const { add, backward, constant, createAdam, createGradientDescent } = autograd
const { embedding, lookup, matmul, multiply, parameter, squaredLoss, sum, tanh } = autograd

describe('createGradientDescent', () => {
  test('steps against the gradient and clears it', () => {
    const x = parameter(1, 1, [1])
    const optimizer = createGradientDescent([x], { learningRate: 0.1 })
    backward(multiply(x, x))
    optimizer.step()
    expect(x.values[0]).toBeCloseTo(0.8, 12)
    expect(x.gradient?.[0]).toBe(0)
  })

  test('with weight decay, shrinks as an L2 penalty does', () => {
    const x = parameter(1, 1, [1])
    const optimizer = createGradientDescent([x], { learningRate: 0.1, weightDecay: 0.5 })
    backward(multiply(x, x))
    optimizer.step()
    expect(x.values[0]).toBeCloseTo(1 - 0.1 * (2 + 0.5), 12)
  })

  test('solves least squares', () => {
    // y = 2 a - b exactly, so the optimum is (2, -1).
    const inputs = constant(3, 2, [1, 0, 0, 1, 1, 1])
    const weights = parameter(2, 1, [0, 0])
    const optimizer = createGradientDescent([weights], { learningRate: 0.5 })
    for (let i = 0; i < 300; i++) {
      backward(squaredLoss(matmul(inputs, weights), [2, -1, 1]))
      optimizer.step()
    }
    expect(weights.values[0]).toBeCloseTo(2, 6)
    expect(weights.values[1]).toBeCloseTo(-1, 6)
  })
})

describe('createAdam', () => {
  test('takes the steps of the paper, by hand', () => {
    // Gradients 2, then 1. m: 0.2, 0.28; v: 0.004, 0.004996;
    // corrected: 2 and 4 (a step of 0.1), then 0.28 / 0.19 and 0.004996 / 0.001999.
    const x = parameter(1, 1, [0])
    const optimizer = createAdam([x], { learningRate: 0.1, epsilon: 0 })
    backward(multiply(x, constant(1, 1, [2])))
    optimizer.step()
    expect(x.values[0]).toBeCloseTo(-0.1, 12)
    backward(multiply(x, constant(1, 1, [1])))
    optimizer.step()
    expect(x.values[0]).toBeCloseTo(
      -0.1 - (0.1 * (0.28 / 0.19)) / Math.sqrt(0.004996 / 0.001999),
      12,
    )
  })

  test('with weight decay, also shrinks by learningRate * weightDecay', () => {
    const x = parameter(1, 1, [3])
    const optimizer = createAdam([x], { learningRate: 0.1, weightDecay: 0.5, epsilon: 0 })
    backward(sum(x))
    optimizer.step()
    expect(x.values[0]).toBeCloseTo(3 * (1 - 0.05) - 0.1, 12)
  })

  test('moves only the rows of an embedding table that the loss read', () => {
    const table = embedding(3, 1, [1, 1, 1])
    const optimizer = createAdam([table], { learningRate: 0.1 })
    for (const rows of [[0], [2, 2], [2, 2]]) {
      backward(sum(multiply(lookup(table, rows), lookup(table, rows))))
      optimizer.step()
    }
    // Row 0 moved in the first step alone, though its running mean would carry it on.
    expect(table.values[0]).toBeCloseTo(0.9, 6)
    expect(table.values[1]).toBe(1)
    expect(table.values[2]).toBeLessThan(0.95)
    expect(table.gradient).toEqual(new Float64Array(3))
  })

  test('learns exclusive or with one hidden layer', () => {
    const inputs = constant(4, 2, [0, 0, 0, 1, 1, 0, 1, 1])
    const hidden = parameter(2, 3, [0.5, -0.4, 0.3, -0.6, 0.7, 0.2])
    const bias = parameter(1, 3, [0.1, 0, -0.1])
    const output = parameter(3, 1, [0.4, -0.5, 0.6])
    const optimizer = createAdam([hidden, bias, output], { learningRate: 0.05 })
    let loss = 1
    for (let i = 0; i < 500; i++) {
      const scores = matmul(tanh(add(matmul(inputs, hidden), bias)), output)
      const mean = squaredLoss(scores, [0, 1, 1, 0])
      backward(mean)
      optimizer.step()
      loss = mean.values[0]
    }
    expect(loss).toBeLessThan(1e-3)
  })
})

test('finiteDifferences leaves the parameter as it was', () => {
  const x = parameter(1, 2, [3, -1])
  const slopes = autograd.finiteDifferences(() => x.values[0] ** 2 + x.values[1], x)
  expect(slopes[0]).toBeCloseTo(6, 8)
  expect(slopes[1]).toBeCloseTo(1, 8)
  expect(x.values).toEqual(Float64Array.of(3, -1))
})
