import { bidScalingPacer } from 'shortlist/ml'

/** A step too small to matter: full bids until the money is gone. */
export const unpaced = (budget: number) =>
  bidScalingPacer({ budget, periods: 24, stepSize: 1e-9 })
