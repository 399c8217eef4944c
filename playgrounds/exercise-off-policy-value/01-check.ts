// What the new ranker would have earned
// Your estimate from 20 logs of the old ranker, against the truth, and from logs that cannot tell.
import { show } from 'shortlist/show'
import { estimate, type Row } from './estimate.ts'
import { createWorld, meanReward } from './world.ts'

const worlds = Array.from({ length: 20 }, (_, seed) => {
  const world = createWorld(seed + 1)
  return { ...world, log: world.createLog(9000) }
})
const [{ log, newRanker, oldRanker }] = worlds
const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const rounded = (value: number) => Math.round(1000 * value) / 1000
const errors = () =>
  worlds.map(({ log, newRanker, truth }) => {
    const found = estimate(log, newRanker)
    return found ? found.value - truth(newRanker) : NaN
  })

try {
  show.table(
    [
      {
        what: 'earned by the old ranker',
        clicks: mean(worlds.map(({ log }) => meanReward(log))),
      },
      {
        what: 'of the new one, you say',
        clicks:
          mean(worlds.map((world) => world.truth(world.newRanker))) +
          mean(errors()),
      },
      {
        what: 'of the new one, in truth',
        clicks: mean(worlds.map((world) => world.truth(world.newRanker))),
      },
    ],
    {
      caption: 'Clicks a visit, mean of 20 worlds',
      columns: {
        what: { title: 'Reward' },
        clicks: { title: 'Clicks', format: 'percent', digits: 1 },
      },
    },
  )
} catch {
  show.text('Your estimate threw an error; the checks say which.')
}

show.check(
  'the mean error over 20 logs is near 0',
  () => rounded(mean(errors())),
  {
    is: '-0.01 to 0.01 (NaN: an answer is missing)',
    passes: (error) => Math.abs(error) <= 0.01,
  },
)
show.check(
  'for the old ranker itself it says what it earned',
  () => rounded(estimate(log, oldRanker)?.value ?? NaN),
  { equals: rounded(meanReward(log)), within: 0.002 },
)
show.check(
  'ten more for every reward is ten more for the value',
  () => {
    const more = log.map((row) => ({ ...row, reward: row.reward + 10 }))
    const [before, after] = [log, more].map(
      (rows) => estimate(rows, newRanker)?.value ?? NaN,
    )
    return rounded(after - before)
  },
  { equals: 10, within: 0.001 },
)
const row = (shown: string, propensity: number): Row => ({
  kind: 'a',
  shown,
  propensity,
  reward: 1,
})
const repeat = (times: number, what: Row) =>
  Array.from({ length: times }, () => what)
const always = (_kind: string, item: string) => (item === 'x' ? 1 : 0)
show.check(
  'rows of weights 2 and 4 count as effective rows, not as rows',
  () => {
    // 50 rows with weight 2, 25 with weight 4, 125 with weight 0: the mean weight is 1.
    const rows = [
      ...repeat(50, row('x', 0.5)),
      ...repeat(25, row('x', 0.25)),
      ...repeat(125, row('y', 0.6)),
    ]
    return rounded(estimate(rows, always)?.effectiveRows ?? NaN)
  },
  { equals: 66.667, within: 0.001 },
)
show.check(
  'half of what it would show was never shown: no answer',
  () => {
    // The old ranker never shows item 1 to anybody; the new one shows it to every second person.
    const gap = createWorld(30).createLog(4000)
    const rows = gap.filter(({ shown }) => shown !== 'item 1')
    const rest = rows.map((one) => ({ ...one, propensity: 0.2 }))
    return estimate(rest, (_kind, item) =>
      item === 'item 1' ? 0.5 : item === 'item 2' ? 0.5 : 0,
    )
  },
  { equals: null },
)
show.check(
  'with all the weight on 20 rows of 4,000: no answer',
  () =>
    estimate(
      [...repeat(20, row('x', 0.005)), ...repeat(3980, row('y', 0.995))],
      always,
    ),
  { equals: null },
)
show.check(
  'a propensity of 0, or a missing one, cannot be: no answer',
  () =>
    [0, NaN].map((propensity) =>
      estimate([...log, { ...log[0], propensity }], newRanker),
    ),
  { equals: [null, null] },
)
show.check(
  'with support there is an answer, for each of the 20 logs',
  () =>
    worlds.filter(({ log, newRanker }) => estimate(log, newRanker) !== null)
      .length,
  { equals: 20 },
)
