// More candidates, or other ones
// Worth against the number of candidates, from one source and from two, where the moment matters and where it does not.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { quality } from './quality.ts'
import { createRequests } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const COUNTS = [20, 50, 100, 200, 500, 2000]
const worlds = [
  { world: 'moment matters', moment: 0.5 },
  { world: 'taste is all', moment: 0 },
]
const kinds = [
  { from: 'taste', share: 1 },
  { from: 'both', share: 0.5 },
]

const rows = worlds.flatMap(({ world, moment }) => {
  const sites = SEEDS.map((seed) =>
    createRequests({ seed, moment, requests: 8 }),
  )
  return kinds.flatMap(({ from, share }) =>
    COUNTS.map((candidates) => {
      const sources = {
        taste: share * candidates,
        moment: (1 - share) * candidates,
      }
      const shares = sites.map(
        (requests) =>
          quality({ sources, rankerError: 0.2 }, requests).share,
      )
      return { world, from, candidates, ...meanInterval(shares) }
    }),
  )
})

const at = (world: string, from: string, candidates: number) =>
  rows.find(
    (row) =>
      row.world === world &&
      row.from === from &&
      row.candidates === candidates,
  )!.mean
for (const { world } of worlds) {
  for (const { from } of kinds) {
    const worth = at(world, from, 100)
    show.value(`${world}: 100 from ${from}`, worth, {
      format: 'percent',
      digits: 1,
    })
  }
  show.value(`${world}: all items`, at(world, 'taste', 2000), {
    format: 'percent',
    digits: 1,
  })
}
show.plot({
  title: 'Worth by the number of candidates',
  x: { label: 'Candidates', scale: 'log' },
  y: { label: 'Worth', format: 'percent' },
  facet: { y: 'world' },
  marks: [
    { mark: 'line', x: 'candidates', y: 'mean', series: 'from', rows },
  ],
  alt: worlds
    .map(
      ({ world }) =>
        `Where ${world}, 100 candidates of taste are worth ${percent(at(world, 'taste', 100))}, 50 of each source ${percent(at(world, 'both', 100))}, all items ${percent(at(world, 'taste', 2000))}.`,
    )
    .join(' '),
})

function percent(share: number) {
  return `${(100 * share).toFixed(0)}%`
}
