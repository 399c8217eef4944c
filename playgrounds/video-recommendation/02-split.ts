// What the split does to the offline score
// In four worlds a model is scored with split.ts, then retrained on the whole log and launched into the week that follows.
// Budget: 15 s
import { findLeakage } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { meanInterval } from './interval.ts'
import { futureAuc, offlineAuc, openSite } from './site.ts'
import { split } from './split.ts'

// The model predicts whether a video is watched to the half or more. One of
// its features is the rate of the video on the day, see features.ts.
const recipe = {
  name: 'long-watch model',
  label: 'longWatch',
  dailyRate: 'of the day',
} as const

const sites = [1, 2, 3, 4].map((seed) => openSite({ seed }))
const worlds = sites.map((site, index) => ({
  world: `world ${index + 1}`,
  offline: offlineAuc(site, split, recipe),
  future: futureAuc(site, recipe),
}))

const offline = meanInterval(worlds.map((world) => world.offline))
const future = meanInterval(worlds.map((world) => world.future))
const gap = meanInterval(
  worlds.map((world) => world.offline - world.future),
)

show.value('offline AUC', offline.mean, {
  ...offline,
  digits: 3,
  better: 'higher',
})
show.value('true future AUC', future.mean, {
  ...future,
  digits: 3,
  better: 'higher',
})
show.value('gap', gap.mean, { ...gap, digits: 3, better: 'lower' })

// Why: how many days of the test rows did the model see in training?
const { log } = sites[0]
const leakage = findLeakage(split(log), { times: log.day })
show.value('days on both sides of the split', leakage.times.length)

const honest = gap.interval[0] <= 0
show.note(
  honest
    ? 'The offline score is honest: the week after the launch agrees with it within the interval.'
    : 'The offline score is a promise that the week after the launch does not keep.',
  { tone: honest ? 'good' : 'bad' },
)
show.plot({
  title: 'Offline and in the future',
  x: { label: 'World', scale: 'band' },
  y: { label: 'AUC', domain: [0.5, 0.85] },
  marks: [
    {
      mark: 'dot',
      x: 'world',
      y: 'AUC',
      series: 'score',
      rows: worlds.flatMap(({ world, offline, future }) => [
        { world, AUC: offline, score: 'offline' },
        { world, AUC: future, score: 'true future' },
      ]),
    },
  ],
  alt: `Offline and true future AUC in four worlds: ${offline.mean.toFixed(2)} and ${future.mean.toFixed(2)} on average.`,
})
