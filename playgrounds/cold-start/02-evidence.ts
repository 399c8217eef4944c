// How long an item is cold
// The error of each estimate, from five impressions an item to two thousand, and for content that tells nothing, half, and all.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { blend, content, raw } from './estimate.ts'
import { judge } from './judge.ts'
import { createItems, usual } from './world.ts'

const seeds = [1, 2, 3, 4, 5]
const estimates = [
  { estimate: 'raw rate', by: raw },
  { estimate: 'content', by: content },
  { estimate: 'blend', by: blend(60) },
]

function errors(impressions: number, contentSkill: number) {
  const worlds = seeds.map((seed) =>
    createItems({ ...usual, seed, impressions, contentSkill }),
  )
  return estimates.map(({ estimate, by }) => ({
    estimate,
    ...meanInterval(worlds.map((items) => judge(by, items).error)),
  }))
}

const rows = [5, 20, 100, 500, 2000].flatMap((impressions) =>
  errors(impressions, 0.5).map((row) => ({ impressions, ...row })),
)
const most = rows.slice(-3)
show.plot({
  title: 'Error of the click rate by impressions',
  x: { label: 'Impressions of an item, on average', scale: 'log' },
  y: { label: 'Error', format: 'percent' },
  marks: [
    { mark: 'line', x: 'impressions', y: 'mean', series: 'estimate', rows },
    { mark: 'dot', x: 'impressions', y: 'mean', series: 'estimate', rows },
  ],
  alt: `With five impressions the error is ${rows
    .slice(0, 3)
    .map(
      ({ estimate, mean }) =>
        `${(100 * mean).toFixed(1)} points by ${estimate}`,
    )
    .join(
      ', ',
    )}; with two thousand ${most.map(({ estimate, mean }) => `${(100 * mean).toFixed(1)} by ${estimate}`).join(', ')}.`,
})
const style = {
  format: 'percent',
  digits: 1,
  better: 'lower',
  intervalName: '95% over 5 worlds',
} as const
for (const { impressions, estimate, mean, low, high } of rows) {
  if (impressions !== 5 && impressions !== 2000) continue
  show.value(`error, ${estimate}, ${impressions} impressions`, mean, {
    ...style,
    interval: [low, high],
  })
}
for (const [tells, skill] of [
  ['nothing', 0],
  ['all', 1],
] as const) {
  for (const { estimate, mean, low, high } of errors(50, skill)) {
    show.value(`error, ${estimate}, content tells ${tells}`, mean, {
      ...style,
      interval: [low, high],
    })
  }
}

// Of those worlds with two thousand impressions, the items that got them.
const warm = seeds.map((seed) =>
  createItems({ ...usual, seed, impressions: 2000 }).filter(
    ({ shown }) => shown >= 2000,
  ),
)
for (const { estimate, by } of estimates) {
  const { mean, low, high } = meanInterval(
    warm.map((items) => judge(by, items).error),
  )
  show.value(`error, ${estimate}, warm items`, mean, {
    ...style,
    digits: 2,
    interval: [low, high],
  })
}
