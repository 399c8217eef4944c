// Fails: not every clock is whole hours away from Greenwich
// Hours are added to hours. Right for most of the traffic of the team that wrote it.
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
  const utcHour = Math.floor(request.utcMinute / 60)
  const offset = Math.round(request.utcOffset / 60)
  return {
    hour: (utcHour + offset + 24) % 24,
    idleDays: Math.min(request.daysSinceVisit ?? 30, 30),
    logPrice: Math.log1p(request.priceCents / 100),
  }
}
