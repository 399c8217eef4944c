import { nonNegativeNumber } from '../checks/non-negative-number.ts'

/** How often a model does each kind of operation to answer one request. */
export interface ScoringWork<Kind extends string> {
  /** Once a request, however many candidates there are; nothing by default. */
  readonly request?: { readonly [kind in Kind]?: number }
  /** For each candidate that is scored. */
  readonly candidate: { readonly [kind in Kind]?: number }
}

/**
 * Milliseconds of one processor core to score candidates, from counted operations:
 *
 * Σ over kinds of (request + candidate · candidates) · nanoseconds / 10⁶
 *
 * A count is the same on every machine, so latencies of models can be compared where nothing can be
 * measured. They are as good as the costs that are assumed: trust their ratios before their size.
 *
 * Throws when a count or a cost is negative or not finite, or work is of a kind that has no cost.
 *
 * @param work operations, by kind
 * @param candidates how many are scored, at least 0
 * @param nanoseconds what one operation of each kind takes
 *
 * @example
 * const nanoseconds = { multiplyAdd: 0.05, treeStep: 2 }
 * const trees = { candidate: { treeStep: 100 * 6 } }
 * scoringMilliseconds(trees, 1000, nanoseconds) // 1.2 = 600 · 2 · 1000 / 1e6
 * const towers = { request: { multiplyAdd: 10_000 }, candidate: { multiplyAdd: 32 } }
 * scoringMilliseconds(towers, 1000, nanoseconds) // 0.0021
 * scoringMilliseconds({ candidate: { sorts: 1 } } as never, 1, nanoseconds) // throws work.candidate has sorts; expected multiplyAdd, treeStep
 */
export function scoringMilliseconds<Kind extends string>(
  work: ScoringWork<NoInfer<Kind>>,
  candidates: number,
  nanoseconds: { readonly [kind in Kind]: number },
): number {
  nonNegativeNumber('candidates', candidates)
  const kinds = Object.keys(nanoseconds) as Kind[]
  const request = counts('work.request', work.request ?? {}, kinds)
  const candidate = counts('work.candidate', work.candidate, kinds)
  let sum = 0
  for (const [index, kind] of kinds.entries()) {
    const cost = nanoseconds[kind]
    nonNegativeNumber(`nanoseconds.${kind}`, cost)
    sum += request[index]! * cost
    sum += candidate[index]! * cost * candidates
  }
  return sum / 1e6
}

/** How many operations of each kind there are, in the order of the kinds. */
function counts<Kind extends string>(
  name: string,
  work: { readonly [kind in Kind]?: number },
  kinds: readonly Kind[],
): number[] {
  const unknown = Object.keys(work).find((kind) => !kinds.includes(kind as Kind))
  if (unknown !== undefined) {
    throw new RangeError(`${name} has ${unknown}; expected ${kinds.join(', ')}`)
  }
  return kinds.map((kind) => {
    const count = work[kind] ?? 0
    nonNegativeNumber(`${name}.${kind}`, count)
    return count
  })
}
