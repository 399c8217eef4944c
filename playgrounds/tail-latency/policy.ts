import type { Leaf } from './world.ts'

export interface Policy {
  /** Milliseconds after which the replica is asked too. Infinity: never. */
  hedgeAfter: number
  /** Milliseconds after which the request goes on without the leaf. */
  giveUpAfter: number
}

export const yours: Policy = { hedgeAfter: Infinity, giveUpAfter: Infinity }

/** When one leaf is done with, whether it answered, and what was asked. */
export function ask({ first, replica }: Leaf, policy: Policy) {
  const { hedgeAfter, giveUpAfter } = policy
  const isHedged = first > hedgeAfter && hedgeAfter < giveUpAfter
  const done = isHedged ? Math.min(first, hedgeAfter + replica) : first
  return {
    milliseconds: Math.min(done, giveUpAfter),
    hasAnswered: done <= giveUpAfter,
    calls: isHedged ? 2 : 1,
  }
}

// Try: hedgeAfter: 16, or 12 or 30; giveUpAfter: 40; and both.
