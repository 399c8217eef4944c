import { nonNegativeNumbers, notEmpty, sameLength } from '../checks/index.ts'

/** Which user did something with which item, and how strongly, one event a position. */
export type Interactions = {
  readonly users: ArrayLike<number>
  readonly items: ArrayLike<number>
  /** Plays, minutes, …; 1 each by default. Several events of one pair add up. */
  readonly strengths?: ArrayLike<number>
}

/** For each row its partners, each once: entries rowStarts[r] to rowStarts[r + 1] - 1. */
export type PartnerLists = {
  readonly rows: number
  readonly rowStarts: Int32Array
  readonly partners: Int32Array
  readonly strengths: Float64Array
}

/** Checks interactions and returns how many users and items there are. */
export function interactionCounts(
  { users, items, strengths }: Interactions,
  userCount?: number,
  itemCount?: number,
): { readonly userTotal: number; readonly itemTotal: number } {
  notEmpty('users', users)
  sameLength('users', users, 'items', items)
  if (strengths) {
    sameLength('users', users, 'strengths', strengths)
    nonNegativeNumbers('strengths', strengths)
  }
  return {
    userTotal: idCount('users', users, userCount),
    itemTotal: idCount('items', items, itemCount),
  }
}

/** Checks ids from 0 and returns how many there may be: `count`, or one more than the largest. */
export function idCount(name: string, ids: ArrayLike<number>, count = Infinity): number {
  let largest = -1
  for (let i = 0; i < ids.length; i++) {
    if (!(Number.isInteger(ids[i]) && ids[i] >= 0 && ids[i] < count)) {
      const range = count === Infinity ? 'of at least 0' : `from 0 to ${count - 1}`
      throw new RangeError(`${name}[${i}] is ${ids[i]}; expected an integer ${range}`)
    }
    largest = Math.max(largest, ids[i])
  }
  return count === Infinity ? largest + 1 : count
}

/** Groups events by their row; a row's partners come in the order in which they first appear. */
export function partnerLists(
  rowIds: ArrayLike<number>,
  partnerIds: ArrayLike<number>,
  strengths: ArrayLike<number> | undefined,
  rows: number,
): PartnerLists {
  const lists = Array.from({ length: rows }, () => new Map<number, number>())
  for (let i = 0; i < rowIds.length; i++) {
    const list = lists[rowIds[i]]
    list.set(partnerIds[i], (list.get(partnerIds[i]) ?? 0) + (strengths ? strengths[i] : 1))
  }
  const rowStarts = new Int32Array(rows + 1)
  lists.forEach((list, row) => (rowStarts[row + 1] = rowStarts[row] + list.size))
  const partners = new Int32Array(rowStarts[rows])
  const totals = new Float64Array(rowStarts[rows])
  let entry = 0
  for (const list of lists) {
    for (const [partner, strength] of list) {
      partners[entry] = partner
      totals[entry++] = strength
    }
  }
  return { rows, rowStarts, partners, strengths: totals }
}
