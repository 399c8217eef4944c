import type { CascadeStage } from 'shortlist/ml'
import type { Candidate } from './candidate.ts'

/** How much taste changes between visits, 0 to 2. 0: not at all. */
export const change = 0.5

type Stages = (change: number) => CascadeStage<Candidate>[]
const light: CascadeStage<Candidate> = {
  name: 'light',
  keep: 60,
  millisecondsPerItem: 0.05,
  tail: 0.3,
  score: (items) => items.map((item) => item.light),
}
const heavy: CascadeStage<Candidate> = {
  name: 'heavy',
  keep: 5,
  milliseconds: 10,
  millisecondsPerItem: 0.8,
  tail: 0.4,
  score: (items) => items.map((item) => item.heavy),
}

export const designs: Record<string, Stages> = {
  'light alone': () => [{ ...light, keep: 5 }],
  'heavy in the path': () => [light, heavy],
  'heavy, stopped at 70 ms': () => [light, { ...heavy, timeout: 70 }],
  // The heavy scores of the visit before, trusted by how old they are.
  'heavy for the next visit': (change) => [
    {
      ...light,
      keep: 5,
      score: (items) =>
        items.map((x) => x.light + x.before / (0.1 + change ** 2)),
    },
  ],
}

// Try: heavy, stopped at 30 ms: which design does it turn into?
// Try: change 2. Who should rank for the next visit now?
