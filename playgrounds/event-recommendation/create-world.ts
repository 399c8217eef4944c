import { createRandom, sigmoid } from 'shortlist/ml'
import { createEvents, TOPICS } from './events.ts'
import { createPeople, TASTES } from './people.ts'
import { usualSettings, type World, type WorldSettings } from './world.ts'

/** Log-odds of a registration at the door, without taste or friends. */
const BASE = -0.6

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usualSettings, ...changes }
  const lastDay = settings.days + settings.futureDays
  const people = createPeople(settings, lastDay)
  const events = createEvents(settings, lastDay)
  const random = createRandom(settings.seed * 10 + 3)
  const weeks = Math.ceil(lastDay / 7)
  const fashion = Array.from({ length: weeks * TOPICS }, () =>
    random.normal(),
  )

  // A table of all the ways, since they are asked for again and again, and
  // of their logarithms.
  const ways = new Float64Array(people.count * events.count)
  const doublings = new Float64Array(ways.length)
  for (let person = 0; person < people.count; person++) {
    for (let event = 0; event < events.count; event++) {
      const dx = people.x[person] - events.x[event]
      const dy = people.y[person] - events.y[event]
      const at = person * events.count + event
      ways[at] = Math.sqrt(dx * dx + dy * dy)
      doublings[at] = Math.log2(1 + ways[at])
    }
  }
  const km = (person: number, event: number) =>
    ways[person * events.count + event]
  const kmDoublings = (person: number, event: number) =>
    doublings[person * events.count + event]
  function affinity(person: number, day: number, event: number) {
    const taste = people.taste[day]
    let sum = 0
    for (let i = 0; i < TASTES; i++) {
      sum +=
        taste[person * TASTES + i] * events.direction[event * TASTES + i]
    }
    return sum
  }

  return {
    settings,
    people,
    events,
    lastDay,
    live(day) {
      const live: number[] = []
      for (let event = 0; event < events.count; event++) {
        if (events.published[event] > day) break
        if (events.happens[event] > day) live.push(event)
      }
      return live
    },
    km,
    kmDoublings,
    chanceToRegister({ person, day }, event, friends) {
      const forgiven = events.weekend[event] * settings.weekendReach
      const week = Math.floor(day / 7)
      const daysAhead = events.happens[event] - day
      return sigmoid(
        BASE +
          settings.tasteStrength * affinity(person, day, event) +
          events.appeal[event] +
          settings.fashion * fashion[week * TOPICS + events.topic[event]] -
          settings.distanceEffect *
            (1 - forgiven) *
            kmDoublings(person, event) +
          settings.friendEffect * Math.min(3, friends) -
          0.15 * Math.log2(daysAhead) +
          0.8 * events.free[event],
      )
    },
    chanceToAttend({ person, day }, event) {
      const daysAhead = events.happens[event] - day
      return sigmoid(
        2 +
          0.4 * affinity(person, day, event) -
          0.35 * Math.log2(daysAhead) -
          settings.freeNoShow * events.free[event],
      )
    },
    chanceSeen: (position) => (position + 1) ** -settings.positionBias,
  }
}
