import { describe, expect, test } from 'vitest'
import { Rating } from 'ts-fsrs'
import { forecast, todaysQueue, type Memory } from './queue.ts'
import { review } from './schedule.ts'

const deck = ['a', 'b', 'c', 'd']
const now = new Date(2026, 0, 10, 12)
const limits = { newPerDay: 2, reviewsPerDay: 1 }

/** A memory after these reviews: card, grade, and when. */
function after(...reviews: [string, 1 | 2 | 3 | 4, Date][]): Memory {
  const states = new Map()
  const log = reviews.map(([id, grade, at]) => {
    const next = review(id, states.get(id), grade, at)
    states.set(id, next.state)
    return next.review
  })
  return { states, reviews: log }
}
const on = (day: number, hour = 12) => new Date(2026, 0, day, hour)

describe('todaysQueue', () => {
  test('asks new cards up to the limit of the day', () => {
    expect(todaysQueue(deck, after(), limits, now)).toEqual({
      ready: ['a', 'b'],
      soon: [],
      held: 2,
    })
    const one = after(['a', Rating.Easy, now])
    expect(todaysQueue(deck, one, limits, now)).toMatchObject({ ready: ['b'], held: 2 })
  })

  test('asks what is due before what is new, up to its own limit', () => {
    const memory = after(
      ['a', Rating.Easy, new Date(2025, 0, 1)],
      ['b', Rating.Easy, new Date(2025, 0, 2)],
    )
    expect(todaysQueue(deck, memory, limits, now)).toEqual({
      ready: ['a', 'c', 'd'],
      soon: [],
      held: 1,
    })
  })

  test('asks a forgotten card again within the day, at its minute, whatever the limits', () => {
    const memory = after(['a', Rating.Again, now])
    const later = new Date(now.getTime() + 2 * 60_000)
    const none = { newPerDay: 0, reviewsPerDay: 0 }
    expect(todaysQueue(deck, memory, none, now)).toMatchObject({ ready: [], soon: ['a'] })
    expect(todaysQueue(deck, memory, none, later)).toMatchObject({ ready: ['a'], soon: [] })
  })

  test('leaves cards of other decks alone', () => {
    const memory = after(['x', Rating.Easy, on(1)])
    expect(todaysQueue(['a'], memory, limits, now).ready).toEqual(['a'])
  })

  test('begins anew at midnight', () => {
    const memory = after(['a', Rating.Easy, on(9, 23)], ['b', Rating.Easy, on(9, 23)])
    expect(todaysQueue(deck, memory, limits, on(10, 0)).ready).toEqual(['c', 'd'])
  })
})

test('forecast counts what falls due, and what is overdue as of today', () => {
  const { states } = after(['a', Rating.Easy, new Date(2025, 0, 1)], ['b', Rating.Easy, now])
  const days = forecast(states.values(), 30, now)
  expect(days).toHaveLength(30)
  expect(days[0]).toEqual({ day: '2026-01-10', due: 1 })
  expect(days.reduce((sum, { due }) => sum + due, 0)).toBe(2)
})
