// When the split does not matter
// The same model under a random split and a split by photo, with copies in the log and with none, and without its memory.
// Budget: 30 s
import { groupSplit, meanOverWorlds, randomSplit } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureScore, offlineScore } from './honesty.ts'
import { openSite, type Log } from './site.ts'

const SEEDS = [1, 2, 3]
const COPIES = [0, 1.2]
const byPhoto = (log: Log) =>
  groupSplit(log.photo, { testShare: 0.25, seed: 1 })
const atRandom = (log: Log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })

let done = 0
const steps = SEEDS.length * (COPIES.length + 1)
function compare(photoCopies: number, memory: boolean) {
  const runs = SEEDS.map((seed) => {
    show.progress('Worlds', done++, steps)
    const site = openSite({ seed, photoCopies, photos: 300 })
    const future = futureScore(site, memory)
    return {
      random: offlineScore(site, atRandom, memory),
      photo: offlineScore(site, byPhoto, memory),
      future,
    }
  })
  const mean = (of: (run: (typeof runs)[0]) => number) =>
    meanOverWorlds(runs.map(of))
  return {
    random: mean((run) => run.random),
    photo: mean((run) => run.photo),
    future: mean((run) => run.future),
    excess: mean((run) => run.random - run.future),
    honest: mean((run) => run.photo - run.future),
  }
}

const rows = [
  ...COPIES.map((copies) => ({
    copies,
    model: 'with memory',
    ...compare(copies, true),
  })),
  {
    copies: COPIES[1],
    model: 'without memory',
    ...compare(COPIES[1], false),
  },
]
const [none, many, forgetful] = rows
const style = { format: 'percent', digits: 0, better: 'lower' } as const
show.value('random split promises too much', many.excess.mean, {
  ...many.excess,
  ...style,
})
show.value('split by photo promises too much', many.honest.mean, {
  ...many.honest,
  ...style,
})
show.value(
  'random split promises too much, without copies',
  none.excess.mean,
  { ...none.excess, ...style },
)
show.value(
  'random split promises too much, without memory',
  forgetful.excess.mean,
  { ...forgetful.excess, ...style },
)
show.table(
  rows.map(({ copies, model, random, photo, future }) => ({
    setting: `${copies} copies a photo, ${model}`,
    random: random.mean,
    photo: photo.mean,
    future: future.mean,
  })),
  {
    caption: 'How often the clicked listing is first',
    columns: {
      setting: { title: 'Log and model' },
      random: { title: 'Offline, random', format: 'percent', digits: 0 },
      photo: { title: 'Offline, by photo', format: 'percent', digits: 0 },
      future: { title: 'Fresh photos', format: 'percent', digits: 0 },
    },
  },
)
