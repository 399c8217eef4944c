import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { probability } from '../checks/probability.ts'
import { indexMemory } from './index-memory.ts'
import { quantity, valueIn } from './quantity.ts'
import type { Quantity } from './quantity.ts'

const SECONDS_A_DAY = 86_400

/**
 * Requests a second: users · requests a user and day / 86,400 · peak factor.
 *
 * @param input.users who come on a day
 * @param input.requestsPerUserPerDay how many requests each of them makes
 * @param input.peakFactor how much busier the busiest second is than the mean; 1 by default
 * @throws RangeError or TypeError for a wrong unit or a negative number.
 * @example
 * const users = units.users(100e6)
 * const peak = estimate.requestsPerSecond({ users, requestsPerUserPerDay: 10, peakFactor: 3 })
 * units.format(peak) // '34,700 requests/second'
 */
function requestsPerSecond(input: {
  readonly users: Quantity<'users'>
  readonly requestsPerUserPerDay: number
  readonly peakFactor?: number
}): Quantity<'requests/second'> {
  const { requestsPerUserPerDay, peakFactor = 1 } = input
  nonNegativeNumber('requestsPerUserPerDay', requestsPerUserPerDay)
  nonNegativeNumber('peakFactor', peakFactor)
  const perDay = valueIn('users', input.users, 'users') * requestsPerUserPerDay
  return quantity((perDay / SECONDS_A_DAY) * peakFactor, 'requests/second')
}

/**
 * Requests that are in work at once: rate · latency (Little's law), whatever the order or the spread.
 *
 * @throws TypeError for a wrong unit.
 * @example
 * const rate = units.requestsPerSecond(5000)
 * estimate.concurrentRequests({ rate, latency: units.milliseconds(80) }) // { value: 400, unit: 'requests' }
 */
function concurrentRequests(input: {
  readonly rate: Quantity<'requests/second'>
  readonly latency: Quantity<'seconds'>
}): Quantity<'requests'> {
  const rate = valueIn('rate', input.rate, 'requests/second')
  return quantity(rate * valueIn('latency', input.latency, 'seconds'), 'requests')
}

/**
 * Rows to train on: rate · window · rows a request, less the negatives that are not kept:
 * · (positive share + (1 - positive share) · negative keep rate).
 *
 * @param input.rate the mean, not the peak
 * @param input.window how far back training looks
 * @param input.rowsPerRequest impressions a request, say
 * @param input.positiveShare share of positives among the rows, 0 by default
 * @param input.negativeKeepRate share of the negatives that is kept, 1 by default
 * @throws RangeError or TypeError for a wrong unit, a negative number or a share outside [0, 1].
 * @example
 * const rate = units.requestsPerSecond(10_000)
 * const log = { rate, window: units.days(30), rowsPerRequest: 10 }
 * units.format(estimate.trainingRows(log)) // '259,000,000,000 rows'
 * const kept = estimate.trainingRows({ ...log, positiveShare: 0.02, negativeKeepRate: 0.1 })
 * units.format(kept) // '30,600,000,000 rows'
 */
function trainingRows(input: {
  readonly rate: Quantity<'requests/second'>
  readonly window: Quantity<'seconds'>
  readonly rowsPerRequest: number
  readonly positiveShare?: number
  readonly negativeKeepRate?: number
}): Quantity<'rows'> {
  const { rowsPerRequest, positiveShare = 0, negativeKeepRate = 1 } = input
  nonNegativeNumber('rowsPerRequest', rowsPerRequest)
  probability('positiveShare', positiveShare)
  probability('negativeKeepRate', negativeKeepRate)
  const window = valueIn('window', input.window, 'seconds')
  const logged = valueIn('rate', input.rate, 'requests/second') * window * rowsPerRequest
  return quantity(logged * (positiveShare + (1 - positiveShare) * negativeKeepRate), 'rows')
}

/**
 * Storage of rows: rows · bytes a row · replicas.
 *
 * @param input.replicas copies of everything; 1 by default
 * @throws RangeError or TypeError for a wrong unit, or replicas that are no integer of at least 1.
 * @example
 * const bytes = estimate.storage({ rows: units.rows(30e9), bytesPerRow: units.bytes(200), replicas: 3 })
 * units.format(bytes) // '18 TB'
 */
function storage(input: {
  readonly rows: Quantity<'rows'>
  readonly bytesPerRow: Quantity<'bytes'>
  readonly replicas?: number
}): Quantity<'bytes'> {
  const { replicas = 1 } = input
  positiveInteger('replicas', replicas)
  const bytesPerRow = valueIn('bytesPerRow', input.bytesPerRow, 'bytes')
  return quantity(valueIn('rows', input.rows, 'rows') * bytesPerRow * replicas, 'bytes')
}

/**
 * Memory of an embedding table: items · dimension · bytes a number.
 *
 * @param input.bytesPerNumber 4 bytes by default, single precision
 * @throws RangeError or TypeError for a wrong unit, or a dimension that is no integer of at least 1.
 * @example
 * const table = estimate.embeddingMemory({ items: units.items(1e9), dimension: 64 })
 * units.format(table) // '256 GB'
 */
function embeddingMemory(input: {
  readonly items: Quantity<'items'>
  readonly dimension: number
  readonly bytesPerNumber?: Quantity<'bytes'>
}): Quantity<'bytes'> {
  return indexMemory({ ...input, kind: 'flat' })
}

/** How much of everything a system needs, with units that cannot be mixed up. */
export const estimate = {
  requestsPerSecond,
  concurrentRequests,
  trainingRows,
  storage,
  embeddingMemory,
  indexMemory,
}
