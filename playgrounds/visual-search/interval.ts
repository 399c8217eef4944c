import { meanInterval as ofMean } from 'shortlist/ml'

/** The mean over worlds, and the interval it lies in with 95% confidence if
 * the worlds are a fair sample of all such worlds: as `show.value` takes it. */
export function meanInterval(values: number[]) {
  const { mean, low, high } = ofMean(values)
  return {
    mean,
    interval: [low, high] as [number, number],
    intervalName: `95% over ${values.length} worlds`,
  }
}
