/** The features: what is known at the moment of a request, and no later. */
import { TASTES } from './people.ts'
import { decayed, type State } from './state.ts'
import type { Visit, World } from './world.ts'

/** The columns, in order. */
export const FEATURES = [
  'distance',
  'weekend',
  'days ahead',
  'days since published',
  'match of content and history',
  'topic rate of the person',
  'rate of the person',
  'rate of the event',
  'rate of the organizer',
  'recent registrations',
  'friends who go',
  'share of seats left',
  'free',
  'position',
] as const
export type Feature = (typeof FEATURES)[number]
export const columnOf = (name: Feature) => FEATURES.indexOf(name)

/** A person at the moment of a request: what every event is held against. */
export interface Asker extends Visit {
  /** What the person's registrations were like, the old ones faded. */
  profile: Float64Array
  length: number
  topicRates: Float64Array
  rate: number
}

interface Count {
  shown: number
  registered: number
}
const shrunk = ({ shown, registered }: Count, to: number, weight: number) =>
  (registered + to * weight) / (shown + weight)
const priorOf = ({ shown, registered }: Count) =>
  shown === 0 ? 0 : registered / shown

export function askerOf(state: State, visit: Visit): Asker {
  const history = state.persons[visit.person]
  const { day } = visit
  const profile = new Float64Array(TASTES)
  const topicRates = new Float64Array(TASTES)
  const rate = shrunk(history, priorOf(state), 30)
  let squares = 0
  for (let i = 0; i < TASTES; i++) {
    profile[i] = decayed(history.profile[i], day, state.halfLife)
    squares += profile[i] * profile[i]
    const shown = decayed(history.topicShown[i], day, state.halfLife)
    const taken = decayed(history.topicTaken[i], day, state.halfLife)
    topicRates[i] = (taken + rate * 10) / (shown + 10)
  }
  return {
    ...visit,
    profile,
    length: Math.sqrt(1 + squares),
    topicRates,
    rate,
  }
}

/** Writes the features of one event for one person. */
export function writeFeatures(
  world: World,
  state: State,
  asker: Asker,
  event: number,
  position: number,
  into: Float64Array,
  start: number,
): void {
  const { events } = world
  const { person, day } = asker
  const ofEvent = state.ofEvent[event]
  const organizerRate = shrunk(
    state.ofOrganizer[events.organizer[event]],
    priorOf(state),
    40,
  )
  let product = 0
  for (let i = 0; i < TASTES; i++) {
    product += asker.profile[i] * events.content[event * TASTES + i]
  }
  // In the order of FEATURES.
  into[start] = world.kmDoublings(person, event)
  into[start + 1] = events.weekend[event]
  into[start + 2] = Math.log2(events.happens[event] - day)
  into[start + 3] = day - events.published[event]
  into[start + 4] = product / asker.length
  into[start + 5] = asker.topicRates[events.topic[event]]
  into[start + 6] = asker.rate
  into[start + 7] = shrunk(ofEvent, organizerRate, 20)
  into[start + 8] = organizerRate
  into[start + 9] = decayed(ofEvent.recent, day, 3)
  into[start + 10] = Math.min(3, state.friendsGoing(world, person, event))
  into[start + 11] = state.seatsLeft(world, event) / events.seats[event]
  into[start + 12] = events.free[event]
  into[start + 13] = position
}
