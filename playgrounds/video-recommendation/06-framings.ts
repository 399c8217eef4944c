// Six labels, six sites
// The same trees on the same log, each taught another label, fill the slates of the week that follows, in three worlds. Then two of them where long videos are left early, and where there is no clickbait and one length.
// Budget: 20 s
import { show } from 'shortlist/show'
import { framings, trainFraming } from './framings.ts'
import { meanInterval } from './interval.ts'
import { openSite } from './site.ts'
import { bestSlate, futureVisits, meanOutcome, outcomeOf } from './truth.ts'
import type { WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3]
const VISITS = 40
const CLICKS = 0
const SHARE = 1
const OURS = 4
const WEIGHTED = 5
const kinds = [
  { kind: 'as usual', changes: {} },
  { kind: 'long videos are left', changes: { durationEffect: 1.2 } },
  {
    kind: 'no clickbait, one length',
    changes: { clickbaitShare: 0, lengthSpread: 0 },
  },
]

/** What some framings show, in one world. */
function live(changes: Partial<WorldSettings>, some: number[]) {
  const { world, log } = openSite(changes)
  const visits = futureVisits(world, VISITS)
  return some.map((framing) => {
    const ranker = trainFraming(world, log, framings[framing])
    const slates = visits.map((visit) => bestSlate(world, ranker, visit))
    const length = slates.flat().map((video) => world.videos.minutes[video])
    const outcome = meanOutcome(
      visits.map((visit, i) => outcomeOf(world, visit, slates[i])),
    )
    return { ...outcome, length: meanInterval(length).mean }
  })
}
const all = framings.map((_, i) => i)
const runs = kinds.map(({ changes }, step) => {
  show.progress('Worlds', step, kinds.length)
  const some = step === 0 ? all : [CLICKS, SHARE, OURS]
  return SEEDS.map((seed) => live({ seed, ...changes }, some))
})
type Shown = (typeof runs)[0][0][0]
const mean = (k: number, i: number, of: (shown: Shown) => number) =>
  meanInterval(runs[k].map((world) => of(world[i]))).mean

show.table(
  framings.map(({ name }, i) => ({
    name,
    clicks: mean(0, i, (one) => one.clicks),
    length: mean(0, i, (one) => one.length),
    clickbait: mean(0, i, (one) => one.clickbait),
    regretted: mean(0, i, (one) => 1 - one.satisfiedMinutes / one.minutes),
    satisfied: mean(0, i, (one) => one.satisfiedMinutes),
  })),
  {
    caption: 'A session in the week after the log',
    columns: {
      name: { title: 'Taught' },
      clicks: { title: 'Clicks', digits: 2, best: 'higher' },
      length: { title: 'Length shown', unit: 'minutes', digits: 1 },
      clickbait: { title: 'Clickbait', format: 'percent', digits: 0 },
      regretted: {
        title: 'Minutes regretted',
        format: 'percent',
        digits: 0,
      },
      satisfied: {
        title: 'Satisfied minutes',
        digits: 1,
        best: 'higher',
      },
    },
  },
)
const difference = meanInterval(
  runs[0].map(
    (world) =>
      world[WEIGHTED].satisfiedMinutes - world[OURS].satisfiedMinutes,
  ),
)
show.value(
  'weights in the loss, less length in the order',
  difference.mean,
  {
    ...difference,
    unit: 'satisfied minutes',
    digits: 1,
  },
)
show.table(
  kinds.map(({ kind }, k) => ({
    kind,
    clicks: mean(k, CLICKS, (one) => one.length),
    share: mean(k, SHARE, (one) => one.length),
    kept:
      mean(k, CLICKS, (one) => one.satisfiedMinutes) /
      mean(k, k === 0 ? OURS : 2, (one) => one.satisfiedMinutes),
  })),
  {
    caption: 'Where the accidents come from',
    columns: {
      kind: { title: 'World' },
      clicks: {
        title: 'Length shown by clicks',
        unit: 'minutes',
        digits: 1,
      },
      share: { title: 'By share', unit: 'minutes', digits: 1 },
      kept: {
        title: 'Satisfied minutes of clicks, of ours',
        format: 'percent',
        digits: 0,
      },
    },
  },
)
