// Until midnight
// Your pacer on 24 days, whose traffic is not quite as forecast, and on one with more money than it can take.
import { show } from 'shortlist/show'
import { createPacer } from './pacer.ts'
import { BUDGET, createDay, forecast, live } from './world.ts'

const days = Array.from({ length: 24 }, (_, seed) => createDay(seed + 1))
const lived = () => days.map((day) => live(day, createPacer))
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
const rounded = (value: number) => Math.round(100 * value) / 100

const greedy: typeof createPacer = (budget) => {
  let left = budget
  return {
    bid: (value) => Math.min(value, left),
    pay(price) {
      left -= price
    },
    endQuarter() {},
  }
}

try {
  const hours = (spending: number[]) =>
    Array.from({ length: 24 }, (_, hour) =>
      sum(spending.slice(4 * hour, 4 * hour + 4)),
    )
  const whole = sum(forecast)
  const lines = [
    {
      pacer: 'plan',
      perHour: hours(forecast).map((n) => (BUDGET * n) / whole),
    },
    {
      pacer: 'at once',
      perHour: hours(live(days[0], greedy).spending),
    },
    { pacer: 'yours', perHour: hours(live(days[0], createPacer).spending) },
  ]
  show.plot({
    title: 'Cents an hour, the first of the days',
    x: { label: 'Hour' },
    y: { label: 'Cents' },
    marks: [
      {
        mark: 'line',
        x: 'hour',
        y: 'cents',
        series: 'pacer',
        rows: lines.flatMap(({ pacer, perHour }) =>
          perHour.map((cents, hour) => ({ pacer, hour, cents })),
        ),
      },
    ],
    alt: lines
      .map(
        ({ pacer, perHour }) =>
          `${pacer}: ${Math.round(sum(perHour.slice(0, 12)))} cents before noon, ${Math.round(sum(perHour.slice(18)))} after 18:00.`,
      )
      .join(' '),
  })
} catch {
  show.text('The pacer threw an error; the checks say which.')
}

show.check(
  'no day costs more than its budget',
  () => rounded(Math.max(...lived().map(({ spent }) => spent))),
  {
    is: `at most ${BUDGET} cents on the dearest day`,
    passes: (most) => most <= BUDGET,
  },
)
show.check(
  'nothing is bid for above its worth',
  () => rounded(Math.max(...lived().map(({ highestBid }) => highestBid))),
  {
    is: 'at most 1 time the value',
    passes: (most) => most <= 1,
  },
)
show.check(
  'on all days at least 95% is spent',
  () => rounded(Math.min(...lived().map(({ spent }) => spent / BUDGET))),
  { is: '0.95 or more on the worst day', passes: (least) => least >= 0.95 },
)
show.check(
  'there is money left at 22:00: something is bought in every hour before',
  () =>
    sum(
      lived().map(({ spending }) => {
        const hours = Array.from({ length: 16 }, (_, hour) =>
          sum(spending.slice(24 + 4 * hour, 28 + 4 * hour)),
        )
        return hours.filter((cents) => cents === 0).length
      }),
    ),
  {
    is: '0 empty hours from 6:00 to 22:00 on 24 days',
    passes: (empty) => empty === 0,
  },
)
const before = (values: number[]) => sum(values.slice(0, 48)) / sum(values)
const noon = rounded(before(forecast))
show.check(
  'by noon it has spent what noon has of the traffic',
  () => {
    const shares = lived().map(
      ({ spending }) => sum(spending.slice(0, 48)) / BUDGET,
    )
    return rounded(sum(shares) / shares.length)
  },
  {
    is: `${rounded(noon - 0.1)} to ${rounded(noon + 0.1)} of the budget, the mean of the days; the forecast says ${noon}`,
    passes: (share) => Math.abs(share - noon) <= 0.1 + 1e-9,
  },
)
show.check(
  'the budget buys no less than at once',
  () => {
    const total = (create: typeof createPacer) =>
      sum(days.map((day) => live(day, create).worth))
    return rounded(total(createPacer) / total(greedy))
  },
  {
    is: 'at least 0.95 of what is bought at once, in cents of worth',
    passes: (share) => share >= 0.95,
  },
)
show.check(
  'with ten times the money it hardly holds back',
  () => {
    const rich = live(days[1], createPacer, 10 * BUDGET)
    return rounded(rich.worth / live(days[1], greedy, 10 * BUDGET).worth)
  },
  {
    is: 'at least 0.9 of what full bids buy',
    passes: (share) => share >= 0.9,
  },
)
