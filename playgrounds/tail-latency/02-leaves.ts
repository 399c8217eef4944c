// From one leaf to three hundred
// The share of slow requests by the number of leaves, for leaves that stall once in a hundred calls, once in a thousand, and never.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure, SLOW } from './measure.ts'
import { createRequests } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const FANOUTS = [1, 3, 10, 30, 100, 300]
const patient = { hedgeAfter: Infinity, giveUpAfter: Infinity }
const kinds = [
  { stalls: '1 in 100', stallChance: 0.01 },
  { stalls: '1 in 1,000', stallChance: 0.001 },
  { stalls: 'never', stallChance: 0 },
]

const rows = kinds.flatMap(({ stalls, stallChance }) => {
  const setting = { requests: 80, leaves: 300, stallChance }
  const worlds = SEEDS.map((seed) => createRequests({ ...setting, seed }))
  return FANOUTS.map((leaves) => {
    const shares = worlds.map((requests) => {
      const asked = requests.map((request) => request.slice(0, leaves))
      return measure(asked, patient).slow
    })
    return { stalls, leaves, ...meanInterval(shares) }
  })
})
const at = (stalls: string, leaves: number) =>
  rows.find((row) => row.stalls === stalls && row.leaves === leaves)!
for (const { stalls } of kinds) {
  const { mean, low, high } = at(stalls, 100)
  show.value(`over ${SLOW} ms, 100 leaves, stalls ${stalls}`, mean, {
    format: 'percent',
    digits: 1,
    interval: [Math.max(0, low), high],
    intervalName: `95% over ${SEEDS.length} worlds`,
  })
}
show.plot({
  title: 'Slow requests by the number of leaves',
  x: { label: 'Leaves', scale: 'log' },
  y: { label: `Over ${SLOW} ms`, format: 'percent' },
  marks: [{ mark: 'line', x: 'leaves', y: 'mean', series: 'stalls', rows }],
  alt: kinds
    .map(
      ({ stalls }) =>
        `Stalls ${stalls}: ${percent(at(stalls, 1).mean)} of requests are slow with one leaf, ${percent(at(stalls, 100).mean)} with 100.`,
    )
    .join(' '),
})

function percent(share: number) {
  return `${(100 * share).toFixed(1)}%`
}
