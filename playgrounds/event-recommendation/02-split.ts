// What each split promises, and what comes
// A model with rates out of the warehouse is tested by split.ts and by four other splits, then launched: two weeks, events that did not exist before. In six worlds.
// Budget: 15 s
import { findLeakage, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureAuc, offlineAuc } from './contest.ts'
import { recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'
import { fourSplits } from './splits.ts'

const recipe = recipes[2] // rates of event and of topic × week, by tables
const SEEDS = [1, 2, 3, 4, 5, 6]
const intervalName = `95% over ${SEEDS.length} worlds`
const all = [{ name: 'split.ts', split }, ...fourSplits]

const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed }, { every: Infinity })
  return {
    log: site.log,
    future: futureAuc(site, recipe),
    offline: all.map((one) => offlineAuc(site, one.split, recipe)),
  }
})
const future = meanInterval(worlds.map((world) => world.future.new))
const offline = meanInterval(worlds.map((world) => world.offline[0]))
const gaps = all.map((_, i) =>
  meanInterval(worlds.map((one) => one.offline[i] - one.future.new)),
)
const value = (name: string, { mean, low, high }: typeof future) =>
  show.value(name, mean, { interval: [low, high], intervalName, digits: 3 })
value('offline AUC by split.ts', offline)
value('true future AUC', future)
value('gap of split.ts', gaps[0])
value(
  'true future AUC, events that were live',
  meanInterval(worlds.map((world) => world.future.live)),
)
const apart = meanInterval(
  worlds.map((one) => one.future.live - one.future.new),
)
value('known events are easier by', apart)

const { log } = worlds[0]
show.table(
  all.slice(1).map(({ name, split }, i) => {
    const { train, test } = split(log)
    const shared = findLeakage(
      { train, test },
      { groups: log.event, times: log.day },
    )
    return {
      name,
      offline: meanInterval(worlds.map((one) => one.offline[i + 1])).mean,
      gap: gaps[i + 1].mean,
      interval: `${gaps[i + 1].low.toFixed(2)} to ${gaps[i + 1].high.toFixed(2)}`,
      events: shared.groups.length,
      days: shared.times.length,
    }
  }),
  {
    caption: 'Four splits: their promise, and what it is too much',
    columns: {
      name: { title: 'Split' },
      offline: { title: 'Offline AUC', digits: 3 },
      gap: { title: 'Too much', digits: 3 },
      interval: { title: '95%' },
      events: { title: 'Events on both sides' },
      days: { title: 'Days on both sides' },
    },
  },
)
const honest = gaps[0].low <= 0
show.note(
  honest
    ? 'split.ts is honest: the events of the future are ranked as well as was promised, within the interval.'
    : 'split.ts promises what events that do not exist yet will not keep.',
  { tone: honest ? 'good' : 'bad' },
)
show.plot({
  title: 'What is promised beyond what comes',
  x: { label: 'AUC, offline less future', domain: [-0.1, 0.25] },
  y: { label: 'Split', scale: 'band' },
  marks: [
    {
      mark: 'dot',
      x: 'gap',
      y: 'split',
      series: 'kind',
      rows: all.flatMap(({ name }, i) => [
        ...worlds.map((one) => ({
          split: name,
          kind: 'one world',
          gap: one.offline[i] - one.future.new,
        })),
        { split: name, kind: 'mean', gap: gaps[i].mean },
      ]),
    },
    { mark: 'rule', x: 0, label: 'honest' },
  ],
  alt: `Means over six worlds: ${all.map(({ name }, i) => `${name} ${gaps[i].mean.toFixed(3)}`).join(', ')}.`,
})
