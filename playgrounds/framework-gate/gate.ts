/** What is measured of a model on the same rows of yesterday. */
export interface Checks {
  /** Normalized entropy: 1 knows the base rate and no more, less is better. */
  entropy: number
  /** The same on newcomers alone. */
  newcomers: number
  /** Clicks predicted, over clicks seen. */
  calibration: number
}

/** How much worse than the champion a candidate may look. */
export const tolerance = { entropy: 0.03, newcomers: 0.06 }

/** Why a candidate may not go on; no reason means that it may. */
export function gate(candidate: Checks, champion: Checks): string[] {
  const reasons: string[] = []
  if (candidate.entropy > champion.entropy + tolerance.entropy)
    reasons.push('entropy')
  if (candidate.newcomers > champion.newcomers + tolerance.newcomers)
    reasons.push('newcomers')
  if (Math.abs(candidate.calibration - 1) > 0.15)
    reasons.push('calibration')
  return reasons
}

// Try: tolerance.entropy 0. How many good candidates never ship?
// Try: leave out the check of newcomers. Who gets through?
// Try: a calibration bound of 0.03: it is tighter than the clicks allow.
