/**
 * A matrix that remembers how it was made, so that `backward` can tell how a loss changes with it.
 */
export type Tensor = {
  readonly rows: number
  readonly columns: number
  /** Row after row. */
  readonly values: Float64Array
  /** d loss / d value for each value, added up by `backward`; undefined if nobody asks for it. */
  readonly gradient: Float64Array | undefined
  /** What it was computed from. */
  readonly inputs: readonly Tensor[]
  /** Adds this tensor's part to the gradients of its inputs, given its own gradient. */
  readonly passBack: ((gradient: Float64Array) => void) | undefined
  /** For an embedding table: the rows whose gradient may differ from 0. */
  readonly touched: TouchedRows | undefined
}

export type TouchedRows = {
  readonly isTouched: Uint8Array
  /** Each touched row once. */
  readonly list: number[]
}

/**
 * Values that stay as they are: data, or the weights of a finished model.
 *
 * @throws RangeError if there are not rows * columns values.
 * @example
 * const { constant } = autograd
 * constant(1, 2, [3, 4]).gradient // undefined
 */
export function constant(rows: number, columns: number, values: ArrayLike<number>): Tensor {
  const copy = values instanceof Float64Array ? values : Float64Array.from(values)
  return leaf(rows, columns, copy, false, undefined)
}

/**
 * Values to be learnt, copied from where they start.
 *
 * @throws RangeError if there are not rows * columns values.
 * @example
 * const { parameter } = autograd
 * parameter(1, 2, [3, 4]).gradient // Float64Array [0, 0]
 */
export function parameter(rows: number, columns: number, values: ArrayLike<number>): Tensor {
  return leaf(rows, columns, Float64Array.from(values), true, undefined)
}

/**
 * A table to be learnt of which each step reads a few rows, by `lookup` and by nothing else. The
 * optimisers then only visit the rows that were read.
 *
 * @throws RangeError if there are not rows * columns values.
 * @example
 * const { embedding, lookup } = autograd
 * lookup(embedding(2, 1, [5, 7]), [1, 1, 0]).values // Float64Array [7, 7, 5]
 */
export function embedding(rows: number, columns: number, values: ArrayLike<number>): Tensor {
  const touched = { isTouched: new Uint8Array(rows), list: [] }
  return leaf(rows, columns, Float64Array.from(values), true, touched)
}

function leaf(
  rows: number,
  columns: number,
  values: Float64Array,
  learnt: boolean,
  touched: TouchedRows | undefined,
): Tensor {
  if (values.length !== rows * columns) {
    throw new RangeError(`values has ${values.length} numbers; expected ${rows} * ${columns}`)
  }
  const gradient = learnt ? new Float64Array(values.length) : undefined
  return { rows, columns, values, gradient, inputs: [], passBack: undefined, touched }
}

/**
 * The tensor that an operation fills: zeros, with a gradient if one of its inputs has one.
 *
 * @param passBack adds to the inputs' gradients, given the result's gradient.
 */
export function operation(
  rows: number,
  columns: number,
  inputs: readonly Tensor[],
  passBack: (gradient: Float64Array) => void,
): Tensor {
  for (const input of inputs) {
    if (input.touched) {
      throw new TypeError('an embedding table is read by lookup only; make it a parameter instead')
    }
  }
  const learnt = inputs.some((input) => input.gradient)
  return {
    rows,
    columns,
    values: new Float64Array(rows * columns),
    gradient: learnt ? new Float64Array(rows * columns) : undefined,
    inputs,
    passBack: learnt ? passBack : undefined,
    touched: undefined,
  }
}

/** A tensor's size in words, for error messages. */
export function shape(tensor: Tensor): string {
  return `${tensor.rows} x ${tensor.columns}`
}
