/**
 * The world: one city, its people and its events, all of it known.
 *
 * A person has a home on the map, a taste (a direction in a space of six) and
 * friends, who live near and like what they like. An event is published by an
 * organizer, can be booked for some days, and happens once. People who see
 * it register by taste, way, friends who go, and what the event is worth to
 * everybody (its appeal); some of them then stay at home.
 *
 * What makes it hard, each with a knob that turns it off:
 * - an event is over before much is known of it (bookable days, series);
 * - its appeal is shared by all its rows, and the fashion of a topic by all
 *   rows of a week: two secrets, which two kinds of split leak;
 * - what it is about can be read only in part (reading noise);
 * - the way counts, but less on weekends: a cross that no sum expresses;
 * - free events are booked more and attended less;
 * - seats run out, and a full event in the list is a lost place.
 */
import type { Events } from './events.ts'
import type { People } from './people.ts'

export interface WorldSettings {
  /** Which world: any integer. Equal settings give equal worlds. */
  seed: number
  /** Days of log, and days after it: the future. From 7 up each. */
  days: number
  futureDays: number
  /** How many people, and how many organizers. From 10 up. */
  people: number
  organizers: number
  /** Events that can be booked on a usual day. From 20 up. */
  liveEvents: number
  /** Days from publication to the event, on average, 2 to 200. The longer,
   * the fewer new events a day: as many are live. */
  bookableDays: number
  /** Share of events that repeat an earlier one of the same series, 0 to 1.
   * 0: everything happens once. */
  seriesShare: number
  /** Requests a day, and events shown for one. */
  requestsPerDay: number
  slateSize: number
  /** Log-odds of a registration for one unit of taste, 0 to 3. 0: none. */
  tasteStrength: number
  /** Share of a taste that is new each day, 0 to 1. 0: tastes stay. */
  tasteDrift: number
  /** Noise in what can be read of an event, 0 to 3. 0: all is readable. */
  readingNoise: number
  /** Spread of the appeal of events, log-odds, 0 to 2. 0: all alike. */
  appealSpread: number
  /** Fashion of a topic in a week, log-odds, 0 to 2. 0: no fashions. */
  fashion: number
  /** Log-odds lost with each doubling of 1 + km, 0 to 2. 0: no matter. */
  distanceEffect: number
  /** Share of that loss which a weekend forgives, 0 to 1. 0: none. */
  weekendReach: number
  /** Log-odds for each friend who goes, 0 to 2. 0: friends do not matter. */
  friendEffect: number
  /** How much friends are alike, 0 (drawn by chance) to 2. */
  homophily: number
  /** Median seats of an event; 0: there is always room. */
  seats: number
  /** Log-odds of staying at home that a free event adds, 0 to 3. */
  freeNoShow: number
  /** Position p is seen with chance p^-positionBias, 0 to 2. 0: always. */
  positionBias: number
}

export const usualSettings: WorldSettings = {
  seed: 1,
  days: 35,
  futureDays: 14,
  people: 240,
  organizers: 30,
  liveEvents: 40,
  bookableDays: 14,
  seriesShare: 0,
  requestsPerDay: 80,
  slateSize: 5,
  tasteStrength: 1.2,
  tasteDrift: 0.06,
  readingNoise: 0.5,
  appealSpread: 1.5,
  fashion: 1.5,
  distanceEffect: 1.1,
  weekendReach: 1,
  friendEffect: 0.8,
  homophily: 1,
  seats: 50,
  freeNoShow: 2,
  positionBias: 0.5,
}

/** Somebody opens the app on a day. */
export interface Visit {
  person: number
  day: number
}

export interface World {
  settings: WorldSettings
  people: People
  events: Events
  lastDay: number
  /** The events that can be booked on a day. */
  live(day: number): number[]
  km(person: number, event: number): number
  /** log2(1 + km) of the way. */
  kmDoublings(person: number, event: number): number
  /** Of an event that is seen, has room, and to which so many friends go. */
  chanceToRegister(visit: Visit, event: number, friends: number): number
  /** Of somebody who has registered that day. */
  chanceToAttend(visit: Visit, event: number): number
  chanceSeen(position: number): number
}
