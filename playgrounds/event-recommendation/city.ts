/** The two weeks after the launch, lived through under a policy: here people
 * meet in the events, and every seat is given once. */
import type { Log } from './log.ts'
import { simulate, type Policy } from './simulate.ts'
import type { Site } from './site.ts'

export interface CityOutcome {
  /** Of a hundred requests: attendances to be expected, and registrations. */
  attended: number
  registered: number
  /** Places in the lists that were given to full events. */
  wasted: number
  /** Of the seats of events that happened in these weeks: taken. */
  seatsTaken: number
  /** Of events that happened in these weeks, with at most three guests. */
  empty: number
  log: Log
}

export function liveThrough(site: Site, policy: Policy): CityOutcome {
  const { world } = site
  const { days, seed } = world.settings
  const state = site.stateAtLaunch()
  const log = simulate(world, state, policy, {
    from: days,
    to: world.lastDay,
    seed: seed * 100 + 7,
  })
  const sum = (values: Uint8Array | Float64Array) => {
    let total = 0
    for (const value of values) total += value
    return total
  }
  const requests = (world.lastDay - days) * world.settings.requestsPerDay
  let seats = 0
  let taken = 0
  let held = 0
  let empty = 0
  for (let event = 0; event < world.events.count; event++) {
    const day = world.events.happens[event]
    if (day <= days || day > world.lastDay) continue
    const guests = state.guests[event]
    seats += world.events.seats[event]
    taken += guests
    held++
    if (guests <= 3) empty++
  }
  return {
    attended: (100 * sum(log.chance)) / requests,
    registered: (100 * sum(log.registered)) / requests,
    wasted: sum(log.full) / log.rowCount,
    seatsTaken: taken / seats,
    empty: empty / held,
    log,
  }
}
