// Chances after downsampling
// Your correction on numbers that can be counted by hand, and behind a model trained on thinned rows.
import { calibrationRatio, createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { correct } from './correct.ts'
import { learnedChances } from './traffic.ts'

const within = 1e-9

show.check(
  'one half, learned with a tenth of the negatives, is one in eleven',
  () => correct(0.5, 0.1, 1),
  { equals: 1 / 11, within },
)
show.check(
  'a learned 0.9 does not become a rare event',
  () => correct(0.9, 0.1, 1),
  { equals: 9 / 19, within },
)
show.check(
  'where everything was kept, nothing changes',
  () => [0.02, 0.3, 0.9].map((chance) => correct(chance, 1, 1)),
  { equals: [0.02, 0.3, 0.9], within },
)
show.check(
  '0 stays 0 and 1 stays 1',
  () => [correct(0, 0.1, 0.5), correct(1, 0.1, 0.5)],
  { equals: [0, 1], within },
)
show.check(
  'clicks that were thinned out count as well',
  () => ({
    'both by half': correct(0.3, 0.5, 0.5),
    'clicks by half': correct(0.5, 1, 0.5),
  }),
  { equals: { 'both by half': 0.3, 'clicks by half': 2 / 3 }, within },
)

const random = createRandom(4)
const cases = Array.from({ length: 500 }, () => {
  const [truth, negatives, positives] = [0, 0.01, 0.2].map((low) =>
    random.uniform(low, 1),
  )
  const clicks = truth * positives
  const learned = clicks / (clicks + (1 - truth) * negatives)
  return { truth, negatives, positives, learned }
})
show.check(
  'gives back the true chance in 500 random thinnings',
  () => {
    const wrong = cases.find(
      ({ truth, negatives, positives, learned }) =>
        !(
          Math.abs(correct(learned, negatives, positives) - truth) <= within
        ),
    )
    if (!wrong) return 'all of them'
    const { truth, learned, negatives, positives } = wrong
    return { truth, learned, yours: correct(learned, negatives, positives) }
  },
  { equals: 'all of them' },
)

const kept = { negatives: 0.05, positives: 0.8 }
const rows = learnedChances(kept)
  .map(({ label, learned }) => ({
    label,
    learned,
    yours: correct(learned, kept.negatives, kept.positives),
  }))
  .sort((a, b) => b.learned - a.learned)
const ratio = (part: typeof rows, column: 'learned' | 'yours') =>
  calibrationRatio(
    part.map(({ label }) => label),
    part.map((row) => Math.min(1, Math.max(0, row[column] || 0))),
  )
const fiftieth = rows.slice(0, rows.length / 50)
show.check(
  'a real model expects as many clicks as come, overall and at the top',
  () => ({
    'all rows': ratio(rows, 'yours'),
    'the highest fiftieth': ratio(fiftieth, 'yours'),
  }),
  {
    is: 'expected over real clicks between 0.9 and 1.1 in both',
    passes: (seen) =>
      Object.values(seen).every((value) => Math.abs(value - 1) <= 0.1),
  },
)
show.table(
  [
    { rows: 'all', part: rows },
    { rows: 'the highest fiftieth', part: fiftieth },
  ].map(({ rows, part }) => ({
    rows,
    learned: ratio(part, 'learned'),
    yours: ratio(part, 'yours'),
  })),
  {
    caption: 'Expected over real clicks',
    columns: {
      learned: { title: 'as learned', digits: 2 },
      yours: { title: 'corrected by you', digits: 2 },
    },
  },
)
