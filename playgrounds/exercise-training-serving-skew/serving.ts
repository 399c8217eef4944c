// The service computes these three features for every request. They must be what the
// nightly job wrote for the same visit when the model was trained: see training.ts.
// Something here is not. (More than one thing.)

export interface Request {
  /** Minutes since midnight in Greenwich, 0 to 1439. */
  utcMinute: number
  /** Minutes by which the user's clock is ahead of Greenwich; negative to the west. */
  utcOffset: number
  /** Whole days since the last visit; null for somebody who was never here. */
  daysSinceVisit: number | null
  priceCents: number
}

export interface Features {
  hour: number
  idleDays: number
  logPrice: number
}

export function servedFeatures(request: Request): Features {
  return {
    hour: Math.floor(request.utcMinute / 60),
    idleDays: Math.min(request.daysSinceVisit ?? 0, 30),
    logPrice: Math.log1p(request.priceCents),
  }
}
