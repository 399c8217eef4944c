// When the replica stalls as well
// Hedging and giving up, as stalls come from the query or the data and no longer from the machine.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure, SLOW } from './measure.ts'
import { createRequests } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const SHARES = [0, 0.25, 0.5, 0.75, 1]
const policies = [
  { policy: 'patient', hedgeAfter: Infinity, giveUpAfter: Infinity },
  { policy: 'hedged', hedgeAfter: 16, giveUpAfter: Infinity },
]

const rows = SHARES.flatMap((shared) => {
  const setting = { requests: 200, sharedStalls: shared }
  const worlds = SEEDS.map((seed) => createRequests({ ...setting, seed }))
  return policies.map(({ policy, ...waits }) => {
    const slow = worlds.map((requests) => measure(requests, waits).slow)
    return { shared, policy, ...meanInterval(slow) }
  })
})
const at = (shared: number, policy: string) =>
  rows.find((row) => row.shared === shared && row.policy === policy)!
for (const [name, shared] of [
  ['no', 0],
  ['half of the', 0.5],
  ['all', 1],
] as const) {
  const { mean, low, high } = at(shared, 'hedged')
  show.value(`over ${SLOW} ms, hedged, ${name} stalls shared`, mean, {
    format: 'percent',
    digits: 1,
    better: 'lower',
    interval: [Math.max(0, low), high],
    intervalName: `95% over ${SEEDS.length} worlds`,
  })
}
show.plot({
  title: 'Slow requests by the share of stalls that hit both replicas',
  x: { label: 'Shared stalls', format: 'percent' },
  y: { label: `Over ${SLOW} ms`, format: 'percent' },
  marks: [{ mark: 'line', x: 'shared', y: 'mean', series: 'policy', rows }],
  alt: SHARES.map(
    (shared) =>
      `${percent(shared)} shared: ${percent(at(shared, 'patient').mean)} slow without hedging, ${percent(at(shared, 'hedged').mean)} with it.`,
  ).join(' '),
})

function percent(share: number) {
  return `${(100 * share).toFixed(0)}%`
}
