import { createEmptyCard, fsrs, Rating, type Card as FsrsCard, type Grade } from 'ts-fsrs'
import type { Records } from '../store/records.ts'
import { localDay, localTime } from './local-time.ts'

export type CardState = Records['cards']
export type Review = Records['reviews']

/** How well a card was remembered, from forgotten to at once. */
export const GRADES = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const

const scheduler = fsrs({ request_retention: 0.9 })

/** What a card becomes by a grade, and the entry of the log. A card never seen has no state. */
export function review(
  id: string,
  state: CardState | undefined,
  grade: Grade,
  now: Date,
): { state: CardState; review: Review } {
  const local = notBefore(localTime(now), state?.last_review)
  const { card } = scheduler.next(state ? thaw(state) : createEmptyCard(local), local, grade)
  const changed = now.getTime()
  return {
    state: { ...freeze(card, local), id, changed },
    review: {
      id: `${id}@${changed}`,
      changed,
      card: id,
      rating: grade as Review['rating'],
      day: localDay(local),
      isNew: state === undefined,
    },
  }
}

/** The date on the wall at which a card comes back by each grade, or undefined for today. */
export function preview(state: CardState | undefined, now: Date): (string | undefined)[] {
  const today = localDay(localTime(now))
  return GRADES.map((grade) => {
    const day = review('preview', state, grade, now).state.due.slice(0, 10)
    return day === today ? undefined : day
  })
}

/**
 * Whether a card is to be asked: on its day from midnight on, and among the steps of one
 * day at its minute.
 */
export function isDue(state: CardState, now: Date): boolean {
  const local = localTime(now)
  if (state.scheduled_days >= 1) return state.due.slice(0, 10) <= localDay(local)
  return state.due <= local.toISOString()
}

/** After a flight to the west the wall shows what it showed before: time stands until it has passed. */
const notBefore = (local: Date, last: string | undefined): Date =>
  last !== undefined && local.toISOString() < last ? new Date(last) : local

function thaw({ due, last_review, ...rest }: CardState): FsrsCard {
  return { ...rest, due: new Date(due), last_review: new Date(last_review) } as FsrsCard
}

function freeze(card: FsrsCard, local: Date): Omit<CardState, 'id' | 'changed'> {
  const { due, last_review, ...numbers } = card
  return {
    ...numbers,
    state: numbers.state as CardState['state'],
    due: due.toISOString(),
    last_review: (last_review ?? local).toISOString(),
  }
}
