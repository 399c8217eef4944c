// What the split does to the offline score
// In eight worlds a model is scored with split.ts, then retrained on the whole log and launched into the week that follows.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { linear } from './models.ts'
import { promise } from './offline.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]
const learn = linear({ crosses: true })
const sites = SEEDS.map((seed) => openSite({ seed }))
const runs = sites.map((site) => promise(site, split, learn))
type Run = (typeof runs)[0]

function say(name: string, of: (run: Run) => number, better?: 'higher') {
  const { mean, low, high } = meanInterval(runs.map(of))
  const interval: [number, number] = [low, high]
  const intervalName = '95% over 8 worlds'
  show.value(name, mean, { interval, intervalName, digits: 3, better })
  return mean
}
const offline = say('offline AUC', (run) => run.offline.auc, 'higher')
const future = say('true future AUC', (run) => run.future.auc, 'higher')
const gap = say('gap', (run) => run.offline.auc - run.future.auc)
say('offline normalized entropy', (run) => run.offline.entropy)
say('true future normalized entropy', (run) => run.future.entropy)

// Why: how many of the tested impressions are of ads seen in training?
const known = sites.map(({ log }) => {
  const { train, test } = split(log)
  const ads = new Set(train.map((row) => log.ad[row]))
  return test.filter((row) => ads.has(log.ad[row])).length / test.length
})
const knownLater = sites.map(({ log, future }) => {
  const ads = new Set(log.ad)
  return future.ad.filter((ad) => ads.has(ad)).length / future.ad.length
})
const share = { format: 'percent', digits: 0 } as const
show.value('tested on known ads', meanInterval(known).mean, share)
show.value('served on known ads', meanInterval(knownLater).mean, share)
show.note(
  gap < 0.02
    ? 'The offline score is honest: the week after the launch agrees with it.'
    : 'The offline score is a promise that the week after the launch does not keep.',
  { tone: gap < 0.02 ? 'good' : 'bad' },
)
show.plot({
  title: 'Offline and in the future',
  x: { label: 'World', scale: 'band' },
  y: { label: 'AUC', domain: [0.6, 0.85] },
  marks: [
    {
      mark: 'dot',
      x: 'world',
      y: 'AUC',
      series: 'score',
      rows: runs.flatMap((run, i) => [
        { world: SEEDS[i], AUC: run.offline.auc, score: 'offline' },
        { world: SEEDS[i], AUC: run.future.auc, score: 'true future' },
      ]),
    },
  ],
  alt: `Offline and true future AUC in eight worlds: ${offline.toFixed(3)} and ${future.toFixed(3)} on average.`,
})
