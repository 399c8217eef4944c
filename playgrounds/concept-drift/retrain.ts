/** When a model is retrained after the launch, and on how much. */
export interface Policy {
  /** Days from one training to the next, 1 or more. */
  every: number
  /** Days that a training looks back, 1 or more. */
  window: number
}

export const never: Policy = { every: Infinity, window: 28 }
export const weekly: Policy = { every: 7, window: 28 }
export const daily: Policy = { every: 1, window: 28 }

/** What your team does. */
export const yours: Policy = { every: 7, window: 14 }

// Try: { every: 1, window: 7 }, or { every: 1, window: 2 }. Which of the
// two numbers buys more?
