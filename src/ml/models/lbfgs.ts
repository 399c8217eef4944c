/** Computes a function's value at `point` and writes its gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

export type LbfgsOptions = {
  /** A rough second derivative along each coordinate; makes badly scaled problems easy. */
  readonly curvature?: ArrayLike<number>
  /** Stop when no coordinate of the gradient is larger than this. */
  readonly tolerance: number
  readonly maxIterations: number
  /** How many past steps the curvature is estimated from. */
  readonly memory?: number
  /** Called with the steps done and `maxIterations`; at the end with as many of as many. */
  readonly onProgress?: (done: number, total: number) => void
}

export type Minimum = {
  readonly point: Float64Array
  readonly value: number
  readonly iterations: number
  /** The largest absolute coordinate of the gradient at `point`. */
  readonly gradientNorm: number
  readonly converged: boolean
}

/**
 * Minimises a smooth function with L-BFGS: Newton's method with the inverse Hessian estimated from
 * the last few steps s and changes of gradient y (two-loop recursion, Nocedal & Wright,
 * "Numerical Optimization", algorithm 7.4).
 *
 * The step length satisfies the weak Wolfe conditions, found by bisection, so that every s . y > 0.
 */
export function minimizeLbfgs(
  objective: Objective,
  start: ArrayLike<number>,
  options: LbfgsOptions,
): Minimum {
  const { curvature, tolerance, maxIterations, memory = 10, onProgress } = options
  const size = start.length
  let point = Float64Array.from(start)
  let gradient = new Float64Array(size)
  let value = objective(point, gradient)
  let nextPoint = new Float64Array(size)
  let nextGradient = new Float64Array(size)
  const direction = new Float64Array(size)
  const history: { step: Float64Array; change: Float64Array; inverse: number }[] = []
  let iterations = 0
  while (largest(gradient) > tolerance && iterations < maxIterations) {
    descentDirection(direction, gradient, history, curvature)
    const slope = dot(gradient, direction)
    let shortest = 0
    let longest = Infinity
    // The first step knows nothing of the scale unless a curvature is given.
    let length = history.length > 0 || curvature ? 1 : 1 / Math.max(1, largest(gradient))
    let nextValue = value
    let found = false
    for (let attempt = 0; attempt < 60 && !found; attempt++) {
      for (let i = 0; i < size; i++) nextPoint[i] = point[i] + length * direction[i]
      nextValue = objective(nextPoint, nextGradient)
      // Near the minimum the decrease drowns in rounding; allow for the last digits.
      const enough = value + 1e-4 * length * slope + 1e-14 * Math.abs(value)
      if (!(nextValue <= enough)) longest = length
      else if (dot(nextGradient, direction) < 0.9 * slope) shortest = length
      else found = true
      if (!found) length = longest === Infinity ? 2 * length : (shortest + longest) / 2
    }
    if (!found) break
    iterations++
    const step = new Float64Array(size)
    const change = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      step[i] = nextPoint[i] - point[i]
      change[i] = nextGradient[i] - gradient[i]
    }
    const bend = dot(step, change)
    if (bend > 0) history.push({ step, change, inverse: 1 / bend })
    if (history.length > memory) history.shift()
    ;[point, nextPoint] = [nextPoint, point]
    ;[gradient, nextGradient] = [nextGradient, gradient]
    value = nextValue
    onProgress?.(iterations, maxIterations)
  }
  if (iterations < maxIterations) onProgress?.(iterations, iterations)
  const gradientNorm = largest(gradient)
  return { point, value, iterations, gradientNorm, converged: gradientNorm <= tolerance }
}

/** Writes -H gradient into `direction`, H being the estimated inverse Hessian. */
function descentDirection(
  direction: Float64Array,
  gradient: Float64Array,
  history: readonly { step: Float64Array; change: Float64Array; inverse: number }[],
  curvature: ArrayLike<number> | undefined,
): void {
  const size = gradient.length
  const shares = new Float64Array(history.length)
  for (let i = 0; i < size; i++) direction[i] = -gradient[i]
  for (let h = history.length - 1; h >= 0; h--) {
    const { step, change, inverse } = history[h]
    shares[h] = inverse * dot(step, direction)
    for (let i = 0; i < size; i++) direction[i] -= shares[h] * change[i]
  }
  // The first guess of H: diagonal, scaled to the curvature met on the last step.
  let scale = 1
  if (history.length > 0) {
    const { change, inverse } = history[history.length - 1]
    let bend = 0
    for (let i = 0; i < size; i++) bend += (change[i] * change[i]) / (curvature ? curvature[i] : 1)
    scale = 1 / (inverse * bend)
  }
  for (let i = 0; i < size; i++) direction[i] *= scale / (curvature ? curvature[i] : 1)
  for (let h = 0; h < history.length; h++) {
    const { step, change, inverse } = history[h]
    const correction = shares[h] - inverse * dot(change, direction)
    for (let i = 0; i < size; i++) direction[i] += correction * step[i]
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i]
  return sum
}

function largest(values: Float64Array): number {
  let result = 0
  for (let i = 0; i < values.length; i++) result = Math.max(result, Math.abs(values[i]))
  return result
}
