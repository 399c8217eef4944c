import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'

/** Learnt numbers as plain data that JSON can hold, row after row. */
export type Weights = {
  readonly rows: number
  readonly columns: number
  readonly values: readonly number[]
}

/** A structure of tensors, as the same structure of plain data. */
export type Plain<Structure> = Structure extends Tensor
  ? Weights
  : Structure extends number | string | boolean | undefined
    ? Structure
    : { readonly [Key in keyof Structure]: Plain<Structure[Key]> }

/** Copies what was learnt out of the tensors of a structure, however deep they lie. */
export function toPlain<Structure>(structure: Structure): Plain<Structure> {
  return mapLeaves(structure, isTensor, ({ rows, columns, values }) => {
    return { rows, columns, values: Array.from(values) }
  }) as Plain<Structure>
}

/** The structure of tensors that plain data came from, now constant. */
export function fromPlain<Structure>(plain: Plain<Structure>): Structure {
  return mapLeaves(plain, isWeights, ({ rows, columns, values }) =>
    autograd.constant(rows, columns, new Float64Array(values)),
  ) as Structure
}

/** The tensors of a structure, in the order in which they stand there. */
export function tensorsOf(structure: unknown): Tensor[] {
  const tensors: Tensor[] = []
  mapLeaves(structure, isTensor, (tensor) => tensors.push(tensor))
  return tensors
}

/** How many learnt numbers plain data holds. */
export function countWeights(plain: unknown): number {
  let count = 0
  mapLeaves(plain, isWeights, ({ values }) => (count += values.length))
  return count
}

function mapLeaves<Leaf>(
  structure: unknown,
  isLeaf: (value: object) => value is object & Leaf,
  change: (leaf: Leaf) => unknown,
): unknown {
  if (typeof structure !== 'object' || structure === null) return structure
  if (isLeaf(structure)) return change(structure)
  if (Array.isArray(structure)) return structure.map((part) => mapLeaves(part, isLeaf, change))
  return Object.fromEntries(
    Object.entries(structure).map(([key, part]) => [key, mapLeaves(part, isLeaf, change)]),
  )
}

function isTensor(value: object): value is Tensor {
  return 'passBack' in value
}

function isWeights(value: object): value is Weights {
  return 'values' in value && 'rows' in value && 'columns' in value
}
