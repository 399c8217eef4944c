// Fails: the night in Greenwich is the evening before in New York
// The offset is added, and % keeps the sign: hours below 0, on a feature that had none.
export interface Request {
  utcMinute: number
  utcOffset: number
  daysSinceVisit: number | null
  priceCents: number
}

export interface Features {
  hour: number
  idleDays: number
  logPrice: number
}

export function servedFeatures(request: Request): Features {
  const localMinute = (request.utcMinute + request.utcOffset) % (24 * 60)
  return {
    hour: Math.floor(localMinute / 60),
    idleDays: Math.min(request.daysSinceVisit ?? 30, 30),
    logPrice: Math.log1p(request.priceCents / 100),
  }
}
