// Today’s conversion rate
// Your estimate on clicks that can be counted by hand, and on days whose end is known.
import { show } from 'shortlist/show'
import { conversionRate, type Click } from './rate.ts'
import { arrivedBy, drawDay } from './world.ts'

const within = 1e-6
const now = 100
/** Half of the purchases have come after an hour, three quarters after two, all after four. */
const curve = (age: number) =>
  age <= 0 ? 0 : age < 1 ? age / 2 : age < 4 ? 1 - 0.5 ** age : 1
/** Clicks of one age, some of which have converted by now. */
const clicks = (count: number, age: number, converted: number): Click[] =>
  Array.from({ length: count }, (_, index) => ({
    at: now - age,
    convertedAt: index < converted ? now - age / 2 : null,
  }))

show.check(
  'where everything has come, it is purchases over clicks',
  () => conversionRate(clicks(200, 50, 8), now, curve),
  { equals: 0.04, within },
)
show.check(
  'half has come of it, so twice as many will',
  () => conversionRate(clicks(200, 1, 8), now, curve),
  { equals: 0.08, within },
)
show.check(
  'old and young clicks are each counted by their own age',
  () =>
    conversionRate(
      [...clicks(1000, 50, 60), ...clicks(1000, 1, 30)],
      now,
      curve,
    ),
  { equals: 0.06, within },
)
show.check(
  'one quick purchase does not make a good day',
  () =>
    conversionRate(
      [...clicks(999, 1, 25), ...clicks(1, 0.002, 1)],
      now,
      curve,
    ),
  { equals: 0.052, within: 0.003 },
)
show.check(
  'a purchase that comes after now is not known yet',
  () => {
    const log = clicks(200, 1, 8)
    const later = { at: now - 1, convertedAt: now + 1 }
    return conversionRate([...log.slice(0, 199), later], now, curve)
  },
  { equals: 0.08, within },
)
show.check(
  'a click that comes after now, or just now, says nothing',
  () =>
    conversionRate(
      [
        ...clicks(200, 50, 8),
        ...clicks(300, 0, 0),
        ...clicks(300, -2, 0).map(({ at }) => ({
          at,
          convertedAt: at + 1,
        })),
      ],
      now,
      curve,
    ),
  { equals: 0.04, within },
)
show.check(
  'where no click is old enough: NaN',
  () => conversionRate(clicks(10, 0, 0), now, curve),
  { equals: NaN },
)

const days = [0.02, 0.05, 0.08].map((rate, index) => {
  const log = drawDay(index + 1, rate, 60_000)
  const bought = log.filter(({ convertedAt }) => convertedAt !== null)
  const soon = bought.filter(({ convertedAt }) => convertedAt! <= 24)
  return {
    log,
    soFar: soon.length / log.length,
    end: bought.length / log.length,
  }
})
show.check(
  'at midnight it says what a week later will be counted',
  () =>
    days.map(
      ({ log, end }) => conversionRate([...log], 24, arrivedBy) / end,
    ),
  {
    is: 'within a tenth of what came in the end, on three days',
    passes: (ratios) => ratios.every((ratio) => Math.abs(ratio - 1) <= 0.1),
  },
)
show.table(
  days.map(({ log, soFar, end }, index) => ({
    day: `day ${index + 1}`,
    soFar,
    yours: conversionRate([...log], 24, arrivedBy),
    end,
  })),
  {
    caption: 'Three days, seen at their midnight',
    columns: {
      soFar: { title: 'converted by then', format: 'percent', digits: 1 },
      yours: { title: 'your estimate', format: 'percent', digits: 1 },
      end: { title: 'in the end', format: 'percent', digits: 1 },
    },
  },
)
