// How big it is
// Requests, candidates, memory, and how fast the catalog turns over, out of the assumptions in scale.ts.
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const SECONDS_A_DAY = 86_400
const requests = (a.peoplePerDay * a.requestsPerPerson) / SECONDS_A_DAY
const peak = requests * a.peakFactor
show.value('requests a second, mean', requests, { format: 'compact' })
show.value('requests a second, peak', peak, { format: 'compact' })

// Retrieval: does it need an approximate index?
const compare = (events: number) =>
  (events * a.embeddingNumbers * a.nanosecondsPerOperation) / 1e6
show.value(
  'comparing with all events nearby, median city',
  compare(a.eventsNearby),
  { unit: 'ms of a core', digits: 3 },
)
show.value(
  'comparing with all events nearby, largest city',
  compare(a.eventsNearbyMost),
  { unit: 'ms of a core', digits: 2 },
)

// Ranking.
const row =
  a.microsecondsPerRow + (a.multiplyAdds * a.nanosecondsPerOperation) / 1e3
show.value('one score', row, { unit: 'µs of a core', digits: 1 })
show.value('ranker, for one request', (a.candidates * row) / 1e3, {
  unit: 'ms of a core',
  digits: 1,
})
show.value(
  'cores for the ranker, peak',
  (peak * a.candidates * row) / 1e6,
  {
    format: 'compact',
    unit: 'cores',
  },
)
show.value('seat checks a second, peak', peak * a.seatChecks, {
  format: 'compact',
})

// Memory.
const vector = a.embeddingNumbers * a.bytesPerNumber
show.value('event vectors', a.liveEvents * vector, { format: 'bytes' })
show.value('person vectors', a.people * vector, { format: 'bytes' })

// The catalog: how long is an event here, how much will be known of it?
const shown = a.peoplePerDay * a.requestsPerPerson * a.slateSize
const perEvent = shown / a.liveEvents
show.value(
  'days an event can be booked',
  a.liveEvents / a.newEventsPerDay,
  {
    unit: 'days',
  },
)
show.value(
  'events that are new each day',
  a.newEventsPerDay / a.liveEvents,
  {
    format: 'percent',
  },
)
show.value('new events a minute', a.newEventsPerDay / (24 * 60), {
  unit: 'a minute',
})
show.value('impressions a day', shown, { format: 'compact' })
show.table(
  [1, 24, 24 * 7].map((hours) => ({
    age: hours === 1 ? 'an hour' : hours === 24 ? 'a day' : 'a week',
    shown: (perEvent * hours) / 24,
    registered: ((perEvent * hours) / 24) * a.registrationShare,
  })),
  {
    caption: 'What is known of an event, if all were shown alike',
    columns: {
      age: { title: 'Age' },
      shown: { title: 'Times shown', format: 'compact' },
      registered: { title: 'Registrations', digits: 1 },
    },
  },
)
