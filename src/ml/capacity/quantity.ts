import { badArgument } from '../checks/bad-argument.ts'

/** What can be counted or measured here, each in its base unit. */
export type Unit = 'bytes' | 'items' | 'requests' | 'requests/second' | 'rows' | 'seconds' | 'users'

/**
 * A number that knows what it counts. Quantities of different units are different types: mixing them
 * up is an error for the compiler, and an error when it runs.
 */
export interface Quantity<Measure extends Unit = Unit> {
  readonly value: number
  readonly unit: Measure
}

/** A quantity; throws unless the value is a finite number of at least 0. */
export function quantity<Measure extends Unit>(value: number, unit: Measure): Quantity<Measure> {
  if (!(Number.isFinite(value) && value >= 0)) {
    throw badArgument(unit, value, 'a number of at least 0')
  }
  return Object.freeze({ value, unit })
}

/** The number in a quantity, after a check that it counts what it should. */
export function valueIn(name: string, given: Quantity, unit: Unit): number {
  const isQuantity = typeof given === 'object' && given !== null && 'unit' in given
  if (!isQuantity) throw badArgument(name, given, `${unit}, as units gives them`, 'object')
  if (given.unit !== unit) {
    throw new TypeError(`${name} is in ${given.unit}; expected ${unit}`)
  }
  return quantity(given.value, unit).value
}
