// With less bait
// What your objective and minutes keep of the glad minutes that could be had, as bait is turned down to nothing.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { gladMinutes, measure, type Order } from './measure.ts'
import { objective } from './objective.ts'
import { createPages } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const BAITS = [0, 0.5, 1, 1.5, 2]
const orders: Record<string, Order> = {
  'your objective': objective,
  minutes: ({ click, minutes }) => click * minutes,
}

const rows = BAITS.flatMap((bait) => {
  // All videos last as long, so that bait is all there is.
  const worlds = SEEDS.map((seed) =>
    createPages({ seed, bait, lengthSpread: 0, pages: 30 }),
  )
  return Object.entries(orders).map(([order, by]) => {
    const kept = worlds.map(
      (pages) => measure(pages, by).glad / measure(pages, gladMinutes).glad,
    )
    return { bait, order, ...meanInterval(kept) }
  })
})
for (const { bait, order, mean, low, high } of rows) {
  if (bait !== 0 && bait !== 2) continue
  show.value(`kept at bait ${bait}, by ${order}`, mean, {
    format: 'percent',
    digits: 0,
    better: 'higher',
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
  })
}
show.plot({
  title: 'Glad minutes kept, of those that could be had',
  x: { label: 'Bait', unit: 'log-odds' },
  y: { label: 'Kept', format: 'percent' },
  marks: [{ mark: 'line', x: 'bait', y: 'mean', series: 'order', rows }],
  alt: rows
    .filter(({ bait }) => bait === 0 || bait === 2)
    .map(
      ({ bait, order, mean }) =>
        `With bait ${bait}, ordering by ${order} keeps ${(100 * mean).toFixed(0)}%.`,
    )
    .join(' '),
})
