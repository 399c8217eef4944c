/** Days in the city: requests come, a policy fills the list, people look,
 * register, and later come or stay at home. */
import { createRandom, type Matrix, type Random } from 'shortlist/ml'
import { askerOf, FEATURES, writeFeatures, type Asker } from './features.ts'
import type { Log } from './log.ts'
import type { State } from './state.ts'
import type { Visit, World } from './world.ts'

/** A request, and all that may be asked when it is answered. */
export interface Question {
  world: World
  state: State
  visit: Visit
  /** Live events that the person has not registered for. */
  candidates: number[]
  features(events: readonly number[]): Matrix
}

/** Fills a list, best first. */
export type Policy = (question: Question) => number[]

export interface Span {
  from: number
  to: number
  /** Which requests come, and the luck of those who look. */
  seed: number
  /** Called before each request is answered. */
  onRequest?: (question: Question, request: number) => void
}

export function simulate(
  world: World,
  state: State,
  policy: Policy,
  { from, to, seed, onRequest }: Span,
): Log {
  const { settings, events, people } = world
  const random = createRandom(seed)
  const columns = FEATURES.length
  const rows: number[] = []
  const most = (to - from) * settings.requestsPerDay * settings.slateSize
  const served = new Float64Array(most * columns)
  const upToPerson = runningSum(people.activity)
  let request = 0
  for (let day = from; day < to; day++) {
    const live = world.live(day)
    for (let r = 0; r < settings.requestsPerDay; r++, request++) {
      const person = pickPerson(upToPerson, random)
      // Two numbers a place, whoever fills it: policies share their luck.
      const luck = Array.from({ length: 2 * settings.slateSize }, () =>
        random.uniform(),
      )
      const visit = { person, day }
      const candidates = live.filter((event) => !state.goes(person, event))
      const asker = askerOf(state, visit)
      const question: Question = {
        world,
        state,
        visit,
        candidates,
        features: (list) => featuresOf(world, state, asker, list),
      }
      onRequest?.(question, request)
      const slate = policy(question).slice(0, settings.slateSize)
      slate.forEach((event, position) => {
        const start = (rows.length / FIELDS) * columns
        writeFeatures(world, state, asker, event, position, served, start)
        const full = state.seatsLeft(world, event) <= 0
        const friends = state.friendsGoing(world, person, event)
        const chance = full
          ? 0
          : world.chanceSeen(position) *
            world.chanceToRegister(visit, event, friends)
        const stays = world.chanceToAttend(visit, event)
        const registered = luck[2 * position] < chance
        const attended = registered && luck[2 * position + 1] < stays
        if (!full) state.record(world, person, day, event, registered)
        rows.push(
          request,
          day,
          person,
          event,
          position,
          full ? 1 : 0,
          registered ? 1 : 0,
          attended ? 1 : 0,
          chance * stays,
        )
      })
    }
  }
  const rowCount = rows.length / FIELDS
  const at = (field: number) => (_: unknown, row: number) =>
    rows[row * FIELDS + field]
  const column = (field: number) => new Int32Array(rowCount).map(at(field))
  const flags = (field: number) => new Uint8Array(rowCount).map(at(field))
  const event = column(3)
  return {
    rowCount,
    request: column(0),
    day: column(1),
    person: column(2),
    event,
    position: column(4),
    full: flags(5),
    registered: flags(6),
    attended: flags(7),
    happens: event.map((one) => events.happens[one]),
    chance: new Float64Array(rowCount).map(at(8)),
    features: {
      rows: rowCount,
      columns,
      values: served.slice(0, rowCount * columns),
    },
  }
}

function featuresOf(
  world: World,
  state: State,
  asker: Asker,
  list: readonly number[],
): Matrix {
  const columns = FEATURES.length
  const values = new Float64Array(list.length * columns)
  for (let i = 0; i < list.length; i++) {
    writeFeatures(world, state, asker, list[i], 0, values, i * columns)
  }
  return { rows: list.length, columns, values }
}

/** Numbers that are noted of each event shown. */
const FIELDS = 9

function runningSum(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((value) => (sum += value))
}

/** The more active, the more often. */
function pickPerson(upTo: Float64Array, random: Random): number {
  const left = random.uniform(0, upTo[upTo.length - 1])
  let low = 0
  let high = upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (upTo[middle] > left) high = middle
    else low = middle + 1
  }
  return low
}
