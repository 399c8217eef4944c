import type { Records } from '../store/records.ts'
import { addDays, daysBetween, localDay, localTime } from './local-time.ts'
import { isDue, type CardState, type Review } from './schedule.ts'

export type Limits = Pick<Records['settings'], 'newPerDay' | 'reviewsPerDay'>

export const USUAL_LIMITS: Limits = { newPerDay: 10, reviewsPerDay: 100 }

/** What a queue needs to know: every state and the log. */
export interface Memory {
  states: ReadonlyMap<string, CardState>
  reviews: readonly Review[]
}

export interface Queue {
  /** Cards that were begun today and wait for their minute, soonest first. */
  soon: string[]
  /** Cards to ask now: those of today's steps, those due, then new ones. */
  ready: string[]
  /** How many are due or new beyond today's limits. */
  held: number
}

/** Today's cards of a deck, in the order in which they are asked, within the day's limits. */
export function todaysQueue(
  deck: readonly string[],
  memory: Memory,
  limits: Limits,
  now: Date,
): Queue {
  const today = localDay(localTime(now))
  const ofToday = memory.reviews.filter(({ day }) => day === today)
  const begun = ofToday.filter(({ isNew }) => isNew).length
  const repeated = new Set(ofToday.filter(({ isNew }) => !isNew).map(({ card }) => card)).size

  const known = deck.flatMap((id) => memory.states.get(id) ?? [])
  const byDue = known.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const steps = byDue.filter(({ scheduled_days }) => scheduled_days < 1)
  const due = byDue.filter((state) => state.scheduled_days >= 1 && isDue(state, now))
  const fresh = deck.filter((id) => !memory.states.has(id))

  const dueNow = due.slice(0, Math.max(0, limits.reviewsPerDay - repeated))
  const newNow = fresh.slice(0, Math.max(0, limits.newPerDay - begun))
  const ids = (states: readonly CardState[]) => states.map(({ id }) => id)
  return {
    ready: [...ids(steps.filter((state) => isDue(state, now))), ...ids(dueNow), ...newNow],
    soon: ids(steps.filter((state) => !isDue(state, now))),
    held: due.length - dueNow.length + (fresh.length - newNow.length),
  }
}

/** How many known cards fall due on each of the coming days, today first; what is overdue counts today. */
export function forecast(states: Iterable<CardState>, days: number, now: Date) {
  const today = localDay(localTime(now))
  const counts = Array.from({ length: days }, (_, day) => ({ day: addDays(today, day), due: 0 }))
  for (const { due } of states) {
    const ahead = Math.max(0, daysBetween(today, due.slice(0, 10)))
    const slot = counts[ahead]
    if (slot) slot.due++
  }
  return counts
}
