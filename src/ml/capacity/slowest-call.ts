import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import type { Random } from '../random/random.ts'

/** How much the times of equal calls differ. */
export interface CallVariation {
  /** Standard deviation of the logarithm of a time without a stall; 0.25 is about a quarter up or down. */
  readonly spread: number
  /** One call in so many stalls, at least 1: a pause, a lost packet. `Infinity` is no stalls. */
  readonly oneIn: number
  /** Mean of what a stall adds, in the unit of the usual time. */
  readonly stall: number
}

/**
 * How long a request waits for calls that go out at once, one to each machine: until the slowest answers.
 *
 * max over calls of usual · e^(spread · z) + B · E, with z standard normal, B = 1 with probability
 * 1 / oneIn and otherwise 0, and E exponential with mean `stall`. With more calls a stall among them gets
 * likely: 1 - (1 - 1 / oneIn)^calls. Drawn are z, B and, if B is 1, E, call by call.
 *
 * Throws when `usual` or `spread` is negative, `oneIn` below 1, `stall` not above 0, `calls` no integer
 * of at least 1.
 *
 * Source: J. Dean and L. A. Barroso, "The tail at scale", Communications of the ACM 56 (2013), for what
 * the maximum does; the distribution of one call is a simple model of our own.
 *
 * @param usual median time of a call that does not stall, in any unit: the result has the same
 * @param random what the times are drawn from; pass one generator to a run of requests
 * @param calls how many are made at once; 1 by default
 *
 * @example
 * const variation = { spread: 0, oneIn: Infinity, stall: 60 }
 * slowestCall(14, variation, createRandom(1)) // 14, since nothing varies
 * slowestCall(14, { ...variation, spread: 0.25 }, createRandom(1)) // about 11.66
 * slowestCall(14, { ...variation, spread: 0.25 }, createRandom(1), 20) // about 17.09
 */
export function slowestCall(
  usual: number,
  { spread, oneIn, stall }: CallVariation,
  random: Random,
  calls = 1,
): number {
  nonNegativeNumber('usual', usual)
  nonNegativeNumber('spread', spread)
  if (!(oneIn >= 1)) throw badArgument('oneIn', oneIn, 'a number of at least 1')
  positiveNumber('stall', stall)
  positiveInteger('calls', calls)
  let slowest = 0
  for (let call = 0; call < calls; call++) {
    let time = usual * Math.exp(spread * random.normal())
    if (random.bernoulli(1 / oneIn)) time += random.exponential(1 / stall)
    slowest = Math.max(slowest, time)
  }
  return slowest
}
