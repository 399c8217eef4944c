import { finiteNumber } from '../checks/finite-number.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { quantity, valueIn } from './quantity.ts'
import type { Quantity, Unit } from './quantity.ts'

/** Decimal prefixes, as disks and networks are sold: a kilobyte has 1,000 bytes. */
const bytes = (value: number) => quantity(value, 'bytes')
const kilobytes = (value: number) => bytes(value * 1e3)
const megabytes = (value: number) => bytes(value * 1e6)
const gigabytes = (value: number) => bytes(value * 1e9)
const terabytes = (value: number) => bytes(value * 1e12)

const seconds = (value: number) => quantity(value, 'seconds')
const milliseconds = (value: number) => seconds(value / 1e3)
const minutes = (value: number) => seconds(value * 60)
const hours = (value: number) => seconds(value * 3600)
const days = (value: number) => seconds(value * 86_400)

const users = (value: number) => quantity(value, 'users')
const items = (value: number) => quantity(value, 'items')
const rows = (value: number) => quantity(value, 'rows')
const requests = (value: number) => quantity(value, 'requests')
const requestsPerSecond = (value: number) => quantity(value, 'requests/second')

/**
 * The sum of two quantities of one unit.
 *
 * @throws TypeError if they differ in unit.
 * @example
 * units.add(units.minutes(1), units.seconds(30)) // { value: 90, unit: 'seconds' }
 * units.add(units.bytes(1), units.seconds(1) as never) // throws other is in seconds; expected bytes
 */
function add<Measure extends Unit>(
  one: Quantity<Measure>,
  other: Quantity<NoInfer<Measure>>,
): Quantity<Measure> {
  return quantity(valueIn('one', one, one.unit) + valueIn('other', other, one.unit), one.unit)
}

/**
 * So many times a quantity.
 *
 * @throws RangeError if the factor is negative.
 * @example
 * units.scale(units.gigabytes(2), 3) // { value: 6e9, unit: 'bytes' }
 */
function scale<Measure extends Unit>(one: Quantity<Measure>, factor: number): Quantity<Measure> {
  nonNegativeNumber('factor', factor)
  return quantity(valueIn('one', one, one.unit) * factor, one.unit)
}

/**
 * How often one quantity holds another of the same unit: a plain number. It also converts.
 *
 * @throws TypeError if they differ in unit, RangeError if the other is 0.
 * @example
 * units.ratio(units.terabytes(1), units.gigabytes(64)) // 15.625, so 16 machines
 * units.ratio(units.seconds(7200), units.hours(1)) // 2
 */
function ratio<Measure extends Unit>(
  one: Quantity<Measure>,
  other: Quantity<NoInfer<Measure>>,
): number {
  const result = valueIn('one', one, one.unit) / valueIn('other', other, one.unit)
  finiteNumber('ratio', result)
  return result
}

const prefixes: { readonly [unit: string]: readonly (readonly [number, string])[] } = {
  bytes: [
    [1e15, 'PB'],
    [1e12, 'TB'],
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
    [1, 'B'],
  ],
  seconds: [
    [86_400, 'days'],
    [3600, 'hours'],
    [60, 'minutes'],
    [1, 's'],
    [1e-3, 'ms'],
  ],
}

/**
 * A quantity in words, with three significant digits, in the largest unit of which there is at least
 * one.
 *
 * @example
 * units.format(units.bytes(2_560_000_000)) // '2.56 GB'
 * units.format(units.requestsPerSecond(11_574)) // '11,600 requests/second'
 */
function format(one: Quantity): string {
  const value = valueIn('one', one, one.unit)
  const steps = prefixes[one.unit] ?? [[1, one.unit]]
  const [size, name] = steps.find(([step]) => value >= step) ?? steps[steps.length - 1]
  const rounded = Number((value / size).toPrecision(3))
  return `${rounded.toLocaleString('en-US')} ${name}`
}

/** Quantities from numbers, and what can be done with them. */
export const units = {
  bytes,
  kilobytes,
  megabytes,
  gigabytes,
  terabytes,
  milliseconds,
  seconds,
  minutes,
  hours,
  days,
  users,
  items,
  rows,
  requests,
  requestsPerSecond,
  add,
  scale,
  ratio,
  format,
}
