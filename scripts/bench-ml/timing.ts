import { median } from '../bench/statistics.ts'

type Jobs<Name extends string> = Record<Name, () => unknown>

/**
 * Median milliseconds of each job. They run in turn, so that a slow moment of the machine meets all of
 * them, and once before that, so that the compiler has seen them.
 */
export async function medianTimes<Name extends string>(
  jobs: Jobs<Name>,
  runs = 7,
): Promise<Record<Name, number>> {
  const names = Object.keys(jobs) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let run = -1; run < runs; run++) {
    for (const name of names) {
      const start = performance.now()
      await jobs[name]()
      if (run >= 0) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<
    Name,
    number
  >
}

/** The slope of log time over log size, by least squares: time grows as size to this power. */
export function fittedExponent(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log)
  const y = times.map(Math.log)
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0)
  return covariance / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
}
