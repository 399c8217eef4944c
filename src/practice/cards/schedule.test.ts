import { afterEach, describe, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import { fsrs, Rating, type Card } from 'ts-fsrs'
import { addDays, daysBetween, localDay, localTime } from './local-time.ts'
import { GRADES, isDue, preview, review, type CardState } from './schedule.ts'

const inZone = (zone: string) => vi.stubEnv('TZ', zone)
afterEach(() => vi.unstubAllEnvs())

/** Reviews a new card with "easy", which makes it due days later. */
const learned = (now: Date) => review('a', undefined, Rating.Easy, now).state
const dayOf = ({ due }: CardState) => due.slice(0, 10)

describe('review', () => {
  test('schedules as ts-fsrs does, on the clock of the wall', () => {
    inZone('UTC')
    const scheduler = fsrs({ request_retention: 0.9 })
    let ours: CardState | undefined
    let theirs: Card | undefined
    let now = new Date('2026-01-01T12:00:00Z')
    for (const grade of [
      Rating.Good,
      Rating.Good,
      Rating.Hard,
      Rating.Again,
      Rating.Easy,
    ] as const) {
      ours = review('a', ours, grade, now).state
      theirs = scheduler.next(theirs ?? emptyCard(now), now, grade).card
      expect(ours.due).toBe(theirs.due.toISOString())
      expect(ours.stability).toBe(theirs.stability)
      now = theirs.due
    }
  })

  test('logs the day on the wall and whether the card was new', () => {
    inZone('Asia/Tokyo')
    const first = review('a', undefined, Rating.Good, new Date('2026-01-01T20:00:00Z'))
    expect(first.review).toMatchObject({ day: '2026-01-02', isNew: true, rating: 3, card: 'a' })
    expect(review('a', first.state, Rating.Good, new Date()).review.isNew).toBe(false)
  })

  test.each(GRADES)('grade %i leaves a state that can be kept and read again', (grade) => {
    const { state } = review('a', undefined, grade, new Date())
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })
})

describe('a card is due on its day', () => {
  const evening = new Date('2026-03-05T23:30:00Z')

  test('from midnight on, not at the hour of the last review', () => {
    inZone('UTC')
    const state = learned(evening)
    const day = dayOf(state)
    expect(isDue(state, new Date(`${addDays(day, -1)}T23:59:00Z`))).toBe(false)
    expect(isDue(state, new Date(`${day}T00:01:00Z`))).toBe(true)
  })

  test.each([
    ['Pacific/Auckland', 'America/Los_Angeles'],
    ['America/Los_Angeles', 'Pacific/Auckland'],
    ['Europe/Berlin', 'Asia/Kolkata'],
  ])('also after a flight from %s to %s', (from, to) => {
    inZone(from)
    const state = learned(evening)
    const day = dayOf(state)
    inZone(to)
    const atNoon = (date: string) => {
      const offset = new Date(`${date}T12:00:00Z`).getTimezoneOffset()
      return new Date(Date.parse(`${date}T12:00:00Z`) + offset * 60_000)
    }
    expect(localDay(localTime(atNoon(day)))).toBe(day)
    expect(isDue(state, atNoon(addDays(day, -1)))).toBe(false)
    expect(isDue(state, atNoon(day))).toBe(true)
  })

  test('and on the days that clocks change', () => {
    inZone('Europe/Berlin')
    const state = { ...learned(evening), due: '2026-03-29T23:30:00.000Z', scheduled_days: 3 }
    expect(isDue(state, new Date('2026-03-28T22:59:00Z'))).toBe(false)
    expect(isDue(state, new Date('2026-03-28T23:01:00Z'))).toBe(true)
  })

  test('a review just after a flight to the west does not count backwards', () => {
    inZone('Pacific/Auckland')
    const state = learned(new Date('2026-03-05T11:30:00Z'))
    inZone('America/Los_Angeles')
    const next = review('a', state, Rating.Good, new Date('2026-03-05T12:00:00Z')).state
    expect(next.elapsed_days).toBe(0)
    expect(next.last_review >= state.last_review).toBe(true)
  })
})

test('preview says when each grade brings the card back, later for better ones', () => {
  const days = preview(learned(new Date('2026-01-01T12:00:00Z')), new Date('2026-01-10T12:00:00Z'))
  expect(days[0]).toBeUndefined()
  const [hard, good, easy] = days.slice(1) as string[]
  expect(hard! < good! && good! < easy!).toBe(true)
})

test('addDays and daysBetween undo each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      expect(daysBetween('2026-02-27', addDays('2026-02-27', days))).toBe(days)
    }),
  )
})

const emptyCard = (now: Date): Card => ({
  due: now,
  stability: 0,
  difficulty: 0,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps: 0,
  lapses: 0,
  state: 0,
})
