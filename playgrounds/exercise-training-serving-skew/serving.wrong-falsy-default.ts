// Fails: somebody who was here today has been idle for 0 days
// `||` fills in the default for 0 as well: the most active users become strangers.
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

const DAY = 24 * 60

export function servedFeatures(request: Request): Features {
  const localMinute = (request.utcMinute + request.utcOffset + DAY) % DAY
  return {
    hour: Math.floor(localMinute / 60),
    idleDays: Math.min(request.daysSinceVisit || 30, 30),
    logPrice: Math.log1p(request.priceCents / 100),
  }
}
