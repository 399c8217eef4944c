/** What happens in the city, and when it can be booked. */
import { createRandom } from 'shortlist/ml'
import { inCity, TASTES } from './people.ts'
import type { WorldSettings } from './world.ts'

export const TOPICS = TASTES

export interface Events {
  count: number
  /** The first day on which it can be booked, and the day it happens. */
  published: Int32Array
  happens: Int32Array
  /** Of repeated events: which. Everything else is a series of its own. */
  series: Int32Array
  organizer: Int32Array
  topic: Int32Array
  x: Float64Array
  y: Float64Array
  seats: Int32Array
  free: Uint8Array
  weekend: Uint8Array
  /** What it is, TASTES numbers of length 1; nobody can see it whole. */
  direction: Float64Array
  /** What can be read of that, in its text and pictures. */
  content: Float64Array
  /** What it is worth to everybody, in log-odds. */
  appeal: Float64Array
}

interface Event {
  published: number
  happens: number
  series: number
  organizer: number
  topic: number
  x: number
  y: number
  seats: number
  free: number
  direction: number[]
  content: number[]
  appeal: number
}

export function createEvents(
  settings: WorldSettings,
  lastDay: number,
): Events {
  const random = createRandom(settings.seed * 10 + 2)
  const { bookableDays, liveEvents, organizers } = settings
  const hosts = Array.from({ length: organizers }, () => ({
    topic: random.integer(0, TOPICS),
    appeal: random.normal(),
    x: inCity(random.normal(10, 4)),
    y: inCity(random.normal(10, 4)),
  }))
  const all: Event[] = []
  const over: number[] = []

  function newEvent(published: number): Event {
    const lead = Math.max(
      2,
      Math.round(bookableDays * random.uniform(0.4, 1.6)),
    )
    const host = random.integer(0, organizers)
    const own = random.bernoulli(0.8)
    const topic = own ? hosts[host].topic : random.integer(0, TOPICS)
    const raw = Array.from({ length: TASTES }, (_, axis) =>
      random.normal(axis === topic ? 1.6 : 0, 0.7),
    )
    const norm = Math.hypot(...raw)
    const direction = raw.map((value) => value / norm)
    return {
      published,
      happens: published + lead,
      series: all.length,
      organizer: host,
      topic,
      x: inCity(hosts[host].x + random.normal(0, 3)),
      y: inCity(hosts[host].y + random.normal(0, 3)),
      seats:
        settings.seats === 0
          ? 1e9
          : Math.max(3, Math.round(settings.seats * spread())),
      free: random.bernoulli(0.35) ? 1 : 0,
      direction,
      content: direction.map(
        (value) => value + settings.readingNoise * random.normal(),
      ),
      appeal:
        settings.appealSpread *
        (0.5 * hosts[host].appeal + 0.87 * random.normal()),
    }
  }
  const spread = () => Math.exp(random.normal(0, 0.6))

  // Those of before the log are live on its first day, as on any other.
  let due = 0
  for (let day = -2 * Math.ceil(bookableDays); day < lastDay; day++) {
    due += liveEvents / bookableDays
    for (; due >= 1; due--) {
      let event = newEvent(day)
      if (random.bernoulli(settings.seriesShare) && over.length > 0) {
        const again = over.splice(random.integer(0, over.length), 1)[0]
        const { published, happens } = event
        event = { ...all[again], published, happens }
      }
      all.push(event)
    }
    all.forEach(({ happens }, i) => happens === day && over.push(i))
  }
  const column = (of: (event: Event) => number) => Int32Array.from(all, of)
  return {
    count: all.length,
    published: column((event) => event.published),
    happens: column((event) => event.happens),
    series: column((event) => event.series),
    organizer: column((event) => event.organizer),
    topic: column((event) => event.topic),
    x: Float64Array.from(all, (event) => event.x),
    y: Float64Array.from(all, (event) => event.y),
    seats: column((event) => event.seats),
    free: Uint8Array.from(all, (event) => event.free),
    weekend: Uint8Array.from(all, ({ happens }) =>
      (happens + 700) % 7 >= 5 ? 1 : 0,
    ),
    direction: Float64Array.from(all.flatMap((event) => event.direction)),
    content: Float64Array.from(all.flatMap((event) => event.content)),
    appeal: Float64Array.from(all, (event) => event.appeal),
  }
}
