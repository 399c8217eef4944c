/** A pixel that is broken for some days: conversions of one kind of
 * advertiser that fall into them are never reported. */
import type { Click } from './log.ts'

export interface Outage {
  kind: number
  from: number
  to: number
}

const isLost = (click: Click, { kind, from, to }: Outage) => {
  const on = click.day + click.truth.delay
  return click.kind === kind && on >= from && on < to
}

/** The log as it is after an outage. */
export const withOutage = (log: readonly Click[], outage: Outage) =>
  log.map((click) =>
    isLost(click, outage)
      ? { ...click, truth: { ...click.truth, delay: Infinity } }
      : click,
  )

/** Conversions of a kind that are reported on a day, of clicks of any age. */
export const reportedOn = (
  log: readonly Click[],
  kind: number,
  day: number,
) =>
  log.filter((click) => {
    const on = click.day + click.truth.delay
    return click.kind === kind && on >= day && on < day + 1
  }).length
