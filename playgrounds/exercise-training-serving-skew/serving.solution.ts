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

const DAY = 24 * 60

export function servedFeatures(request: Request): Features {
  const localMinute = (request.utcMinute + request.utcOffset + DAY) % DAY
  return {
    hour: Math.floor(localMinute / 60),
    idleDays: Math.min(request.daysSinceVisit ?? 30, 30),
    logPrice: Math.log1p(request.priceCents / 100),
  }
}
