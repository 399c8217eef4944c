import { describe, expect, test } from 'vitest'
import { serve } from './serve.ts'
import { services } from './services.ts'
import { createSessions } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
type Name = keyof typeof services

describe.each(SEEDS)('in world %d', (seed) => {
  const sessions = createSessions({ seed })
  const measure = (name: Name) => serve(sessions, services[name])

  test('a stored score keeps part of the gain at the light ranker’s time', () => {
    const light = measure('light only')
    const stored = measure('your blend')
    const heavy = measure('heavy in the path')
    expect(stored.p99).toBe(light.p99)
    expect(heavy.p99).toBeGreaterThan(4 * light.p99)
    const kept = (stored.worth - light.worth) / (heavy.worth - light.worth)
    expect(kept).toBeGreaterThan(0.3)
    expect(kept).toBeLessThan(0.7)
  })

  test('a time-out bounds the time and gives back worth', () => {
    const bounded = measure('heavy with a time-out')
    expect(bounded.p99).toBeLessThan(150)
    expect(bounded.gaveUp).toBeGreaterThan(0.2)
    expect(bounded.worth).toBeLessThan(measure('heavy in the path').worth)
  })

  test('the times are those that the page lets the reader guess among', () => {
    const near = (name: Name, ms: number) =>
      expect(Math.abs(measure(name).p99 / ms - 1)).toBeLessThan(0.15)
    near('light only', 30)
    near('heavy with a time-out', 130)
    near('heavy in the path', 290)
  })

  test('mixing in what the light ranker says now helps', () => {
    expect(measure('stored and light mixed').worth).toBeGreaterThan(
      measure('your blend').worth,
    )
  })

  const at = (drift: number, name: Name) => {
    const settings = { seed, drift, newItems: 0 }
    return serve(createSessions(settings), services[name], 1).worth
  }

  test('the null: if nothing moves, late is as good as in time', () => {
    const gap = at(0, 'heavy in the path') - at(0, 'your blend')
    expect(Math.abs(gap)).toBeLessThan(0.02)
  })

  test('if much moves, stored scores are worse than none', () => {
    expect(at(0.8, 'your blend')).toBeLessThan(at(0.8, 'light only'))
  })

  test('the first request has nothing stored', () => {
    const first = createSessions({ seed, requests: 1 })
    expect(serve(first, services['your blend'])).toEqual(
      serve(first, services['light only']),
    )
  })
})
