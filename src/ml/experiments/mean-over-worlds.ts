import { meanInterval } from './mean-interval.ts'

/** Result of `meanOverWorlds`, in the words of `show.value`. */
export interface MeanOverWorlds {
  mean: number
  /** Lowest and highest. */
  interval: [number, number]
  /** What the interval is, such as "95% over 8 worlds". */
  intervalName: string
}

/**
 * The mean of a result over simulated worlds, one value a world, and the interval in which the mean of all
 * such worlds lies with 95% confidence: `meanInterval`, named, as `show.value` takes it.
 *
 * Throws when there are no values or one is not finite.
 *
 * Source: `meanInterval`.
 *
 * @param values from one world each, in any unit; worlds must differ in nothing but their seed
 *
 * @example
 * meanOverWorlds([4, 5, 6]) // { mean: 5, interval: [2.516, 7.484], intervalName: '95% over 3 worlds' }
 */
export function meanOverWorlds(values: ArrayLike<number>): MeanOverWorlds {
  const { mean, low, high } = meanInterval(values)
  return { mean, interval: [low, high], intervalName: `95% over ${values.length} worlds` }
}
