// When the cameras change
// A new phone warms its pictures a little more every month; the encoder stays, is learnt again on both sides, or on the photos' side alone, in three worlds.
// Budget: 30 s
import {
  exactTopK,
  meanOverWorlds,
  populationStabilityIndex,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import type { Encoder } from './encoder.ts'
import { trueGrade } from './judging.ts'
import { learn } from './models.ts'
import { picture } from './pictures.ts'
import { openSite, type Site } from './site.ts'

const SEEDS = [1, 2, 3]
const MONTHS = [0, 2, 4, 6]
/** How much warmer, each month: log-gain of red, loss of blue. */
const WARMER = 0.06
const policies = ['never', 'both sides', 'photos alone'] as const

/** How warm a picture is: its mean red over its mean blue, as a logarithm. */
function warmth(photo: Float64Array) {
  const sums = [0, 0, 0]
  photo.forEach((value, i) => (sums[i % 3] += value))
  return Math.log(sums[0] / sums[2])
}

/** Share of fresh photos whose product is in the first six, and how near
 * the first result is, with encoders for photos and for listings. */
function search({ world, pictures }: Site, photos: Encoder, own: Encoder) {
  const table = own.embed(pictures)
  const tops = world.future.map((row) => {
    const top = exactTopK(photos.embedOne(row.picture), table, 6)
    const grades = Array.from(top.indices, (listing) =>
      trueGrade(world, listing, row.product),
    )
    return { found: Number(grades.includes(2)), cosine: top.scores[0] }
  })
  return {
    found: meanOverWorlds(tops.map(({ found }) => found)).mean,
    cosines: tops.map(({ cosine }) => cosine),
  }
}

const worlds = SEEDS.map((seed, world) => {
  let first: Encoder
  let usual: number[] = []
  let usualWarmth: number[] = []
  return MONTHS.map((month, index) => {
    show.progress('Months', world * MONTHS.length + index, 12)
    const site = openSite({
      seed,
      cast: WARMER * month,
      photos: 250,
      photoCopies: 0.3,
    })
    const rows = site.rows.map((_, row) => row)
    const now = learn(site, rows, {
      kind: 'random',
      inBatch: true,
      seed: seed + 100 * index,
    })
    if (index === 0) first = now
    const never = search(site, first, first)
    const warm = site.world.future.map((row) => warmth(row.picture))
    if (index === 0) {
      usual = never.cosines
      usualWarmth = warm
    }
    return {
      site,
      month,
      never: never.found,
      'both sides': search(site, now, now).found,
      'photos alone': search(site, now, first).found,
      cosine: meanOverWorlds(never.cosines).mean,
      stability: populationStabilityIndex(usual, never.cosines, {
        bins: 5,
      }),
      input: populationStabilityIndex(usualWarmth, warm, { bins: 5 }),
    }
  })
})

const at = (index: number, of: (month: (typeof worlds)[0][0]) => number) =>
  meanOverWorlds(worlds.map((months) => of(months[index])))
const last = MONTHS.length - 1
const percent = { format: 'percent', digits: 0, better: 'higher' } as const
show.value('found at the launch', at(0, (m) => m.never).mean, percent)
for (const policy of policies) {
  const found = at(last, (month) => month[policy])
  show.value(
    `found after six months, learnt again: ${policy}`,
    found.mean,
    {
      ...found,
      ...percent,
    },
  )
}
show.value(
  'mean cosine of the first, at the launch',
  at(0, (m) => m.cosine).mean,
  {
    digits: 2,
  },
)
show.value(
  'mean cosine of the first, after six months',
  at(last, (m) => m.cosine).mean,
  { digits: 2 },
)
show.value(
  'stability index of that cosine, after six months',
  at(last, (m) => m.stability).mean,
  { digits: 2, better: 'lower' },
)
show.value(
  'stability index of the photos’ warmth, after two months',
  at(1, (m) => m.input).mean,
  { digits: 2, better: 'lower' },
)
show.value(
  'stability index of the photos’ warmth, after six months',
  at(last, (m) => m.input).mean,
  { digits: 2, better: 'lower' },
)
const [launch] = worlds
show.images(
  MONTHS.map((month, i) =>
    picture(
      launch[i].site.world.future[0].picture,
      `The same photo with the camera of month ${month}`,
      `month ${month}`,
    ),
  ),
  { caption: 'One photo, taken with the cameras of six months' },
)
show.plot({
  title: 'The product on the page, by month',
  x: { label: 'Month after the launch' },
  y: { label: 'Product found', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'month',
      y: 'found',
      series: 'learnt again',
      rows: policies.flatMap((policy) =>
        MONTHS.map((month, i) => ({
          month,
          found: at(i, (m) => m[policy]).mean,
          'learnt again': policy,
        })),
      ),
    },
  ],
  alt: policies
    .map(
      (policy) =>
        `Learnt again ${policy}: ${MONTHS.map((month, i) => `${(100 * at(i, (m) => m[policy]).mean).toFixed(0)}% in month ${month}`).join(', ')}`,
    )
    .join('. '),
})
