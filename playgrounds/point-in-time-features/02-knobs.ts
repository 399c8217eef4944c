// When a join may be careless
// How late purchases are reported, turned down to at once; then users who never change, with more and more visits each.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { asOfArrival, asOfEvent, wholeLog } from './join.ts'
import { evaluate } from './model.ts'
import type { WorldSettings } from './world.ts'

const seeds = [1, 2, 3, 4, 5]
const intervalName = '95% over 5 worlds'

function excess(
  by: typeof wholeLog,
  settings: Partial<WorldSettings>,
  halfLife?: number,
) {
  return meanInterval(
    seeds.map(
      (seed) => evaluate(by, { seed, ...settings }, halfLife).excess,
    ),
  )
}

const delays = [0, 1, 2, 4, 7].flatMap((delay) => [
  { delay, join: 'as of event', ...excess(asOfEvent, { delay }) },
  { delay, join: 'as of arrival', ...excess(asOfArrival, { delay }) },
])
const latest = delays[delays.length - 2]
show.plot({
  title: 'Promised too much, by how late purchases are reported',
  x: { label: 'Reported after', unit: 'days' },
  y: { label: 'Excess of AUC' },
  marks: [
    { mark: 'line', x: 'delay', y: 'mean', series: 'join', rows: delays },
    { mark: 'dot', x: 'delay', y: 'mean', series: 'join', rows: delays },
  ],
  alt: `Joined as of the event, the promise is too high by ${delays[0].mean.toFixed(3)} without delay and by ${latest.mean.toFixed(3)} after ${latest.delay} days; joined as of arrival it never is.`,
})
for (const { delay, join, mean, low, high } of delays) {
  if (join !== 'as of event') continue
  show.value(`too much, as of event, ${delay} days late`, mean, {
    digits: 3,
    interval: [low, high],
    intervalName,
    better: 'lower',
  })
}

// Users who never change, and a plain rate over all visits that may count.
for (const visits of [10, 40, 160]) {
  const { mean, low, high } = excess(
    wholeLog,
    { visits, persistence: 1 },
    Infinity,
  )
  show.value(`too much, whole log, ${visits} visits each`, mean, {
    digits: 3,
    interval: [low, high],
    intervalName,
    better: 'lower',
  })
}
