/** A stage of one request. Times are assumed; measure your own. */
export interface Stage {
  name: string
  /** Median, in milliseconds. */
  median: number
  /** Machines asked at once; the slowest is waited for. */
  machines: number
  /** Stopped after so many milliseconds; Infinity for never. */
  timeout: number
}

export const stages: Stage[] = [
  { name: 'retrieval', median: 12, machines: 20, timeout: 40 },
  { name: 'features', median: 8, machines: 8, timeout: 25 },
  { name: 'light ranker', median: 6, machines: 1, timeout: 20 },
  { name: 'heavy ranker', median: 35, machines: 2, timeout: 75 },
  { name: 'rules', median: 1, machines: 1, timeout: 5 },
]

/** One call in so many stalls: a pause, a lost packet, a busy neighbor. */
export const stallOneIn = 200
/** For so many milliseconds, on average. */
export const stall = 80

// Try: timeout Infinity everywhere. What happens to p50, and to p99?
// Try: machines 1 for retrieval. Was it slow, or was it many?
// Try: stallOneIn 1e9, nobody stalls. Do you still need time-outs?
