import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { finiteNumber } from '../checks/finite-number.ts'
import { integer } from '../checks/integer.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { probability as checkProbability } from '../checks/probability.ts'
import { pickWeighted } from './pick-weighted.ts'
import { drawPoisson } from './poisson.ts'
import type { Random } from './random.ts'
import { sfc32 } from './sfc32.ts'
import { drawZipf } from './zipf.ts'

/**
 * A seeded source of random numbers: equal seeds give equal sequences, so a program that takes all
 * its chance from one gives the same result every time.
 *
 * The bits come from `sfc32`; a uniform number takes 53 of them, all that a double can hold. The
 * methods are described at `Random`.
 *
 * Throws when `seed` is not an integer.
 *
 * @example
 * const random = createRandom(42)
 * random.integer(0, 6) // 1
 * random.uniform() // 0.9126
 */
export function createRandom(seed: number): Random {
  integer('seed', seed)
  const nextBits = sfc32(seed)
  let spareNormal: number | undefined

  /** In [0, 1), from 27 and 26 bits of two integers. */
  function unit(): number {
    return ((nextBits() >>> 5) * 67108864 + (nextBits() >>> 6)) / 9007199254740992
  }

  /** Marsaglia's polar method: a point in the unit disc gives two independent normal numbers. */
  function standardNormal(): number {
    if (spareNormal !== undefined) {
      const spare = spareNormal
      spareNormal = undefined
      return spare
    }
    for (;;) {
      const x = 2 * unit() - 1
      const y = 2 * unit() - 1
      const squaredRadius = x * x + y * y
      if (squaredRadius >= 1 || squaredRadius === 0) continue
      const stretch = Math.sqrt((-2 * Math.log(squaredRadius)) / squaredRadius)
      spareNormal = y * stretch
      return x * stretch
    }
  }

  return {
    uniform(low = 0, high = 1) {
      if (low === 0 && high === 1) return unit()
      finiteNumber('low', low)
      finiteNumber('high', high)
      if (high < low) throw badArgument('high', high, `a number of at least low, ${low}`)
      return low + (high - low) * unit()
    },

    normal(mean = 0, standardDeviation = 1) {
      finiteNumber('mean', mean)
      nonNegativeNumber('standardDeviation', standardDeviation)
      return mean + standardDeviation * standardNormal()
    },

    integer(low, high) {
      integer('low', low)
      integer('high', high)
      if (high <= low) throw badArgument('high', high, `an integer above low, ${low}`)
      return low + Math.floor(unit() * (high - low))
    },

    shuffle<Value>(values: ArrayLike<Value>) {
      arrayLike('values', values)
      const shuffled = Array.from(values)
      // Fisher and Yates: each place in turn gets one of the values not yet placed.
      for (let place = shuffled.length - 1; place > 0; place--) {
        const chosen = Math.floor(unit() * (place + 1))
        const value = shuffled[chosen]!
        shuffled[chosen] = shuffled[place]!
        shuffled[place] = value
      }
      return shuffled
    },

    choice<Value>(values: ArrayLike<Value>, weights?: ArrayLike<number>) {
      notEmpty('values', values)
      if (weights === undefined) return values[Math.floor(unit() * values.length)]!
      return values[pickWeighted(unit(), values, weights)]!
    },

    poisson(mean) {
      nonNegativeNumber('mean', mean)
      return drawPoisson(unit, mean)
    },

    zipf(size, exponent) {
      positiveInteger('size', size)
      nonNegativeNumber('exponent', exponent)
      return drawZipf(unit, size, exponent)
    },

    exponential(rate) {
      positiveNumber('rate', rate)
      return -Math.log(1 - unit()) / rate
    },

    bernoulli(probability) {
      checkProbability('probability', probability)
      return unit() < probability
    },
  }
}
