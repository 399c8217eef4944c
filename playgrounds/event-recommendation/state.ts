/** What the site knows at a moment: counters, seats, who goes where. */
import type { World } from './world.ts'
import { TASTES } from './people.ts'

/** A number that fades: what it was on a day. */
interface Fading {
  value: number
  day: number
}

/** What is left of it after some days; a half-life of Infinity fades not. */
export const decayed = (
  { value, day }: Fading,
  today: number,
  halfLife: number,
) => (value === 0 ? 0 : value * 2 ** ((day - today) / halfLife))

const add = (to: Fading, amount: number, day: number, halfLife: number) => {
  to.value = decayed(to, day, halfLife) + amount
  to.day = day
}

const count = () => ({ shown: 0, registered: 0 })
const fading = (): Fading => ({ value: 0, day: 0 })
const several = <Item>(length: number, make: () => Item) =>
  Array.from({ length }, make)

export class State {
  shown = 0
  registered = 0
  readonly halfLife: number
  /** How many go to each event. */
  readonly guests: Int32Array
  /** 1 for those who go: a row of events for each person. */
  readonly going: Uint8Array
  readonly ofEvent
  readonly ofOrganizer
  readonly persons

  /** @param halfLife days until half of a person's history is forgotten */
  constructor(world: World, halfLife: number) {
    const { events, people, settings } = world
    this.halfLife = halfLife
    this.guests = new Int32Array(events.count)
    this.going = new Uint8Array(people.count * events.count)
    this.ofEvent = several(events.count, () => ({
      ...count(),
      recent: fading(),
    }))
    this.ofOrganizer = several(settings.organizers, count)
    this.persons = several(people.count, () => ({
      ...count(),
      profile: several(TASTES, fading),
      topicShown: several(TASTES, fading),
      topicTaken: several(TASTES, fading),
    }))
  }

  copy(): State {
    const own = structuredClone({ ...this })
    return Object.assign(Object.create(State.prototype) as State, own)
  }

  seatsLeft(world: World, event: number): number {
    return world.events.seats[event] - this.guests[event]
  }

  goes(person: number, event: number): boolean {
    return this.going[person * this.guests.length + event] === 1
  }

  /** Registrations to come until the event, at the pace of these days; one
   * at least, for what was published just now. */
  demand({ events }: World, event: number, day: number): number {
    const { recent } = this.ofEvent[event]
    // Half of the memory fades in three days, so a steady pace of one a day
    // adds up to 3 / ln 2; a young event has had less time to add up.
    const age = day - events.published[event] + 1
    const memory = (3 / Math.LN2) * (1 - 2 ** (-age / 3))
    const pace = decayed(recent, day, 3) / memory
    return Math.max(1, pace * (events.happens[event] - day))
  }

  /** As of now: the final count would contain the label. */
  friendsGoing(world: World, person: number, event: number): number {
    if (this.guests[event] === 0) return 0
    let friends = 0
    for (const friend of world.people.friends[person]) {
      if (this.goes(friend, event)) friends++
    }
    return friends
  }

  /** An event with room was shown to a person. */
  record(
    { events }: World,
    person: number,
    day: number,
    event: number,
    registered: boolean,
  ): void {
    const topic = events.topic[event]
    const history = this.persons[person]
    const hit = registered ? 1 : 0
    for (const one of [
      this,
      history,
      this.ofEvent[event],
      this.ofOrganizer[events.organizer[event]],
    ]) {
      one.shown++
      one.registered += hit
    }
    add(history.topicShown[topic], 1, day, this.halfLife)
    if (!registered) return
    this.going[person * this.guests.length + event] = 1
    this.guests[event]++
    add(history.topicTaken[topic], 1, day, this.halfLife)
    add(this.ofEvent[event].recent, 1, day, 3)
    for (let i = 0; i < TASTES; i++) {
      const seen = events.content[event * TASTES + i]
      add(history.profile[i], seen, day, this.halfLife)
    }
  }
}
