// The same models with more rows
// Hand-made crosses and learned factors on an eighth, a half and all of a longer log, in two worlds.
// Budget: 15 s
import { createRandom, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { trueEntropy } from './judging.ts'
import { rowsOf } from './log.ts'
import { linear, machine } from './models.ts'
import { openSite } from './site.ts'

const SHARES = [0.125, 0.5, 1]
const models = [linear({ crosses: true }), machine]
const worlds = [1, 2].map((seed, index) => {
  show.progress('Worlds', index, 2)
  // Ads stay, so that what grows is what is known of pairs.
  const site = openSite({
    seed,
    requestsPerDay: 1500,
    bidders: 3,
    newAdsPerDay: 0,
    wear: 0,
  })
  const { log, future } = site
  const random = createRandom(seed)
  const luck = log.day.map(() => random.uniform())
  return SHARES.map((share) => {
    const rows = log.day.flatMap((_, row) =>
      luck[row] < share ? [row] : [],
    )
    const part = rowsOf(log, rows)
    const entropies = models.map((learn) => {
      const said = learn(site, part).predict(future.impressions)
      return trueEntropy(future.chance, said)
    })
    return { rows: rows.length, entropies }
  })
})
const rows = SHARES.map((_, i) => {
  const mean = (of: (run: (typeof worlds)[0][0]) => number) =>
    meanInterval(worlds.map((world) => of(world[i]))).mean
  return {
    rows: Math.round(mean((run) => run.rows) / 100) * 100,
    crosses: mean((run) => run.entropies[0]),
    factors: mean((run) => run.entropies[1]),
  }
})
const [few, , many] = rows
show.table(rows, {
  caption: 'True normalized entropy in the week after the log',
  columns: {
    rows: { title: 'Rows' },
    crosses: { title: 'Crosses', digits: 3 },
    factors: { title: 'Factors', digits: 3 },
  },
})
show.value('factors lose on few rows', few.factors - few.crosses, {
  digits: 3,
})
show.value('factors save on many rows', many.crosses - many.factors, {
  digits: 3,
})
