// Quiet, until it drifts
// Your index on samples whose value is known, and your alarm on days without drift and with four kinds of it.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { psi, rings } from './drift.ts'

const random = createRandom(21)
const draw = (count: number, one: () => number) =>
  Array.from({ length: count }, one)
/** A skewed feature, such as a price: log-normal, a few values very large. */
const price = (shift = 0) => Math.exp(random.normal(shift, 1))
/** A count that is 0 for six rows in ten. */
const count = (zeros = 0.6) =>
  random.bernoulli(zeros) ? 0 : 1 + random.poisson(4)

const prices = draw(2000, () => price())
const counts = draw(2000, () => count())
const rounded = (value: number) => Math.round(1000 * value) / 1000
const share = (days: number, reference: number[], day: () => number[]) => {
  let rung = 0
  for (let i = 0; i < days; i++) if (rings(reference, day())) rung++
  return rung / days
}
const quiet = {
  is: 'at most 0.08 of the days',
  passes: (seen: number) => seen <= 0.08,
}
const loud = {
  is: 'at least 0.95 of the days',
  passes: (seen: number) => seen >= 0.95,
}

/** 1 to 1,000; of today's values as many tenths as said fall in each bin. */
const even = draw(1000, () => 0).map((_, place) => place + 1)
const inBins = (hundredths: number[]) =>
  hundredths.flatMap((times, bin) =>
    draw(10 * times, () => 0).map((_, n) => 100 * bin + 30 + (n % 40)),
  )
const half = [15, 15, 15, 15, 15, 5, 5, 5, 5, 5]

show.check(
  'shares that do not change have an index of 0',
  () => rounded(psi(even, even)),
  { equals: 0, within: 0.001 },
)
show.check(
  'half of the bins up to 15%, half down to 5%: 0.275',
  () => rounded(psi(even, inBins(half))),
  {
    equals: rounded(
      5 * (0.05 * Math.log(1.5)) + 5 * (-0.05 * Math.log(0.5)),
    ),
    within: 0.01,
  },
)
show.check(
  'the bins hold equal shares of the reference, however skewed it is',
  () => {
    const stretched = (values: number[]) => values.map((x) => x ** 5)
    return rounded(psi(stretched(even), stretched(inBins(half))))
  },
  { equals: 0.275, within: 0.01 },
)
show.check(
  'small days like the reference are quiet: 60 values',
  () => share(120, prices, () => draw(60, () => price())),
  quiet,
)
show.check(
  'and so are large ones, and a count that is mostly 0',
  () =>
    Math.max(
      share(40, prices, () => draw(2000, () => price())),
      share(40, counts, () => draw(300, () => count())),
    ),
  quiet,
)
show.check(
  'a shift by 0.4 standard deviations rings',
  () => share(40, prices, () => draw(2000, () => price(0.4))),
  loud,
)
show.check(
  'on a small day, a shift by 1.2 standard deviations rings',
  () => share(40, prices, () => draw(60, () => price(1.2))),
  loud,
)
show.check(
  'values that stop coming ring',
  () => {
    const least = prices.toSorted((a, b) => a - b)[200]
    const day = () => draw(2000, () => price()).filter((x) => x > least)
    return share(40, prices, day)
  },
  loud,
)
show.check(
  'a rise of zeros from 60% to 85% rings',
  () => share(40, counts, () => draw(2000, () => count(0.85))),
  loud,
)
