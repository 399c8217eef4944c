// Calibration error by slice
// Your errors on slices that can be counted by hand, and on a model whose mistakes cancel.
import { createRandom, expectedCalibrationError } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { calibrationErrors, type Row } from './calibration.ts'

const within = 1e-9
/** Rows of one slice and one prediction, of which some are clicked. */
const rows = (
  slice: string,
  predicted: number,
  count: number,
  clicks: number,
): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    slice,
    predicted,
    clicked: Number(index < clicks),
  }))
const inWords = (errors: Map<string, number>) =>
  Object.fromEntries([...errors].sort(([a], [b]) => (a < b ? -1 : 1)))

show.check(
  'a quarter said of many, a quarter clicked: no error',
  () => inWords(calibrationErrors(rows('phone', 0.25, 200, 50), 100)),
  { equals: { phone: 0 }, within },
)
show.check(
  'two slices whose errors cancel are both off',
  () =>
    inWords(
      calibrationErrors(
        [
          ...rows('phone', 0.35, 200, 50),
          ...rows('desktop', 0.15, 200, 50),
        ],
        100,
      ),
    ),
  { equals: { desktop: 0.1, phone: 0.1 }, within },
)
show.check(
  'a slice that is too low at one end and too high at the other is off',
  () =>
    inWords(
      calibrationErrors(
        [...rows('phone', 0.15, 200, 70), ...rows('phone', 0.55, 200, 70)],
        100,
      ),
    ),
  { equals: { phone: 0.2 }, within },
)
show.check(
  'a bin counts by its rows',
  () =>
    inWords(
      calibrationErrors(
        [...rows('phone', 0.05, 900, 0), ...rows('phone', 0.95, 100, 50)],
        100,
      ),
    ),
  { equals: { phone: 0.9 * 0.05 + 0.1 * 0.45 }, within },
)
show.check(
  'a prediction of 0 is in the first bin, one of 1 in the last',
  () =>
    inWords(
      calibrationErrors(
        [
          ...rows('phone', 0, 100, 5),
          ...rows('phone', 0.05, 100, 0),
          ...rows('phone', 0.95, 100, 100),
          ...rows('phone', 1, 100, 95),
        ],
        100,
      ),
    ),
  { equals: { phone: 0 }, within },
)
show.check(
  'slices that are too small are judged together',
  () =>
    inWords(
      calibrationErrors(
        [
          ...rows('phone', 0.25, 100, 25),
          ...rows('watch', 0.25, 40, 20),
          ...rows('fridge', 0.25, 60, 20),
        ],
        100,
      ),
    ),
  { equals: { other: 0.15, phone: 0 }, within },
)

const random = createRandom(10)
const logOddsOf = { phone: 0.7, tablet: 0, desktop: -0.7 }
/** A model that does not know the device, and is right on average. */
const traffic = Object.entries(logOddsOf).flatMap(([slice, shift]) =>
  Array.from({ length: 4000 }, () => {
    const said = random.normal(-1, 0.8)
    const chance = 1 / (1 + Math.exp(-said - shift))
    return {
      slice,
      predicted: 1 / (1 + Math.exp(-said)),
      clicked: Number(random.bernoulli(chance)),
    }
  }),
)
const reference = (part: Row[]) =>
  expectedCalibrationError(
    part.map(({ clicked }) => clicked),
    part.map(({ predicted }) => predicted),
  )
const slices = Object.keys(logOddsOf).map((slice) => ({
  slice,
  part: traffic.filter((row) => row.slice === slice),
}))
const mixed = random.shuffle(traffic)
show.check(
  'agrees with the library in each slice of 12,000 rows',
  () => inWords(calibrationErrors(mixed, 100)),
  {
    equals: Object.fromEntries(
      slices.map(({ slice, part }) => [slice, reference(part)]),
    ),
    within: 1e-6,
  },
)

const yours = calibrationErrors(mixed, 100)
show.table(
  [
    { slice: 'all rows together', error: reference(traffic) },
    ...slices.map(({ slice }) => ({
      slice,
      error: yours.get(slice) ?? null,
    })),
  ],
  {
    caption: 'A model that does not know the device',
    columns: { error: { title: 'calibration error', digits: 3 } },
  },
)
