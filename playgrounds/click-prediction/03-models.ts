// Seven models, each with its price
// Every rung of the ladder learns from the same log and is judged in the week that follows, by chances that the world knows, in three worlds.
// Budget: 15 s
import { generalizedSecondPrice, meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { trueEntropy } from './judging.ts'
import { candidatesOf, sell, trueChances } from './market.ts'
import { ladder } from './models.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3]
/** Ads that the heavy model scores for a request. */
const CANDIDATES = 100
const rules = {
  auction: generalizedSecondPrice,
  quality: ({ billedBy, chance }: { billedBy: string; chance: number }) =>
    billedBy === 'click' ? chance : 1,
  reserve: 6,
}

const worlds = SEEDS.map((seed, index) => {
  const site = openSite({ seed })
  const { world, log, future } = site
  const requests = world.requests.filter(
    ({ day }, i) => day >= world.settings.days && i % 4 === 0,
  )
  const candidates = candidatesOf(requests)
  const truth = trueChances(world, requests)
  const best = sell(world, requests, truth, truth, rules).value
  return ladder.map(([name, learn], rung) => {
    const done = index * ladder.length + rung
    show.progress('Models', done, SEEDS.length * ladder.length)
    const model = learn(site, log)
    const said = model.predict(future.impressions)
    const offered = model.predict(candidates)
    return {
      name,
      model,
      auc: rocAuc(future.clicked, said),
      entropy: trueEntropy(future.chance, said),
      lost: 1 - sell(world, requests, truth, offered, rules).value / best,
    }
  })
})
const rungs = ladder.map(([name], rung) => {
  const runs = worlds.map((world) => world[rung])
  const over = (of: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(of))
  return {
    name,
    entropy: over((run) => run.entropy),
    auc: over((run) => run.auc).mean,
    lost: over((run) => run.lost).mean,
    milliseconds: milliseconds(runs[0].model.work, CANDIDATES),
    numbers: Math.round(over((run) => run.model.numbers).mean),
  }
})
show.table(
  rungs.map(({ name, entropy, auc, lost, milliseconds, numbers }) => ({
    name,
    entropy: entropy.mean,
    spread: entropy.high - entropy.mean,
    auc,
    lost,
    milliseconds,
    numbers,
  })),
  {
    caption:
      'In the week after the log; work for 100 ads; value lost in an auction against knowing the true chances',
    columns: {
      name: { title: 'Model' },
      entropy: { title: 'Normalized entropy', digits: 3, best: 'lower' },
      spread: { title: '95% over 3 worlds, ±', digits: 3 },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      lost: {
        title: 'Value lost',
        format: 'percent',
        digits: 1,
        best: 'lower',
      },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 3 },
      numbers: { title: 'Numbers learned', format: 'compact' },
    },
  },
)
// Worlds differ more than models do: what a step brings within a world.
const step = (name: string, from: number, to: number) => {
  const { mean, low, high } = meanInterval(
    worlds.map((world) => world[from].entropy - world[to].entropy),
  )
  show.value(name, mean, {
    interval: [low, high],
    intervalName: '95% over 3 worlds',
    digits: 3,
  })
}
step('entropy saved by ids', 0, 1)
step('entropy saved by crosses', 1, 2)
step('entropy saved by trees, over crosses', 2, 3)
step('entropy saved by leaves, over crosses', 2, 4)
step('entropy lost by factors, over crosses', 5, 2)
step('entropy saved by DCN-v2, over crosses', 2, 6)
show.plot({
  title: 'What a rung buys, and what it costs',
  x: { label: 'Core time for 100 ads', unit: 'ms', scale: 'log' },
  y: { label: 'Normalized entropy' },
  marks: [
    {
      mark: 'dot',
      x: 'milliseconds',
      y: 'entropy',
      series: 'model',
      rows: rungs.map(({ name, entropy, milliseconds }) => ({
        model: name,
        entropy: entropy.mean,
        milliseconds,
      })),
    },
  ],
  alt: `Normalized entropy of seven models against their cost: ${rungs.map(({ name, entropy }) => `${name} ${entropy.mean.toFixed(3)}`).join(', ')}.`,
})
