// How uneven the error is
// Clicks only: every ad's rate is wrong by a factor of its own. What is lost, what the winners were promised, and what recalibration brings.
import { createRandom, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { recalibrate } from './recalibrate.ts'
import { sell, type Sales } from './sell.ts'
import { createWorld } from './world.ts'

/** Impressions of each ad to recalibrate on. */
const IMPRESSIONS = 5000
const promised = ({ clicks, expected }: Sales) =>
  meanInterval(expected).mean / meanInterval(clicks).mean

const sweep = [0, 0.2, 0.4, 0.6].map((spread) => {
  const runs = [1, 2, 3, 4, 5].map((seed) => {
    const world = createWorld({ seed, auctions: 400 })
    const luck = createRandom(1000 + seed)
    // All are overstated by a half, and on top of it each by its own.
    const believed = world.rates.map(
      (rate) => rate * 1.5 * Math.exp(spread * luck.normal()),
    )
    const mended = recalibrate(world, believed, IMPRESSIONS)
    const { value: best } = sell(world, world.rates)
    const sales = sell(world, believed)
    const again = sell(world, mended)
    const all = (rates: readonly number[]) =>
      meanInterval(rates).mean / meanInterval(world.rates).mean
    return {
      lost: 1 - sales.value / best,
      lostAfter: 1 - again.value / best,
      // Next to the ratio over all ads: the winners are the optimistic.
      winners: promised(sales) / all(believed),
    }
  })
  return {
    spread,
    lost: meanInterval(runs.map((run) => run.lost)),
    lostAfter: meanInterval(runs.map((run) => run.lostAfter)),
    winners: meanInterval(runs.map((run) => run.winners)),
  }
})
show.plot({
  title: 'Value lost by uneven errors',
  x: { label: 'Spread of the errors between ads (0: all the same)' },
  y: { label: 'Value lost', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'spread',
      y: 'lost',
      series: 'rates',
      rows: sweep.flatMap(({ spread, lost, lostAfter }) => [
        { spread, lost: lost.mean, rates: 'as believed' },
        { spread, lost: lostAfter.mean, rates: 'recalibrated by ad' },
      ]),
    },
  ],
  alt: `Value lost by spread of the errors: ${sweep.map(({ spread, lost }) => `${(100 * lost.mean).toFixed(1)}% at ${spread}`).join(', ')}. Recalibrated by ad it stays below ${(100 * Math.max(...sweep.map((row) => row.lostAfter.mean))).toFixed(1)}%.`,
})
for (const { spread, lost, lostAfter, winners } of [sweep[0], sweep[2]]) {
  for (const [name, { mean, low, high }] of [
    ['value lost', lost],
    ['value lost, recalibrated by ad', lostAfter],
  ] as const) {
    show.value(`${name}, spread ${spread}`, mean, {
      interval: [low, high],
      intervalName: '95% over 5 worlds',
      format: 'percent',
      digits: 1,
      better: 'lower',
    })
  }
  show.value(`promised to winners, spread ${spread}`, winners.mean, {
    interval: [winners.low, winners.high],
    intervalName: '95% over 5 worlds',
    digits: 2,
  })
}
