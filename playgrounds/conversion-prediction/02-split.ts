// What the split does to the offline score
// In four worlds two models are tested with split.ts, then learn from all there is today and predict the week that follows.
// Budget: 10 s
import { logLoss } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { launched, testRatio, testRows } from './contest.ts'
import { trueRatio } from './judge.ts'
import { delayModel, naive } from './learners.ts'
import { openMarket } from './log.ts'
import { meanOf } from './judge.ts'
import { showOver } from './over-worlds.ts'
import { split } from './split.ts'
import { TODAY } from './world.ts'

const models = [
  { name: 'not yet is no', learn: naive },
  { name: 'delay modeled', learn: delayModel },
]
const markets = [1, 2, 3, 4].map((seed) => openMarket({ seed }, 0))
const results = models.map(({ name, learn }) => {
  const worlds = markets.map((market) => {
    const rows = testRows(market.log, split(TODAY), learn)
    const { future } = market
    return {
      offline: testRatio(rows),
      loss: logLoss(
        rows.map(({ label }) => label),
        rows.map(({ p }) => p),
      ),
      live: trueRatio(launched(market, learn)(future), future),
    }
  })
  return { name, worlds }
})

for (const { name, worlds } of results) {
  showOver(
    `expected over counted in the test, ${name}`,
    worlds.map(({ offline }) => offline),
    { digits: 2 },
  )
  showOver(
    `expected over true after the launch, ${name}`,
    worlds.map(({ live }) => live),
    { digits: 2 },
  )
}
const [plain, modeled] = results
const preferred = plain.worlds.filter(
  ({ loss }, i) => loss < modeled.worlds[i].loss,
).length
show.value('worlds in which the test prefers not yet is no', preferred)
const gap = meanOf(
  results.flatMap(({ worlds }) =>
    worlds.map(({ offline, live }) => Math.abs(offline - live)),
  ),
)
show.value('offline and live differ by', gap, {
  digits: 2,
  better: 'lower',
})
show.note(
  preferred <= 1
    ? 'The test prefers the model that is right about the week after the launch.'
    : 'The test prefers a model that expects too little, and it will be launched.',
  { tone: preferred <= 1 ? 'good' : 'bad' },
)
show.plot({
  title: 'What the test says, and what is true after the launch',
  x: { label: 'Model', scale: 'band' },
  y: { label: 'Expected over real conversions' },
  marks: [
    {
      mark: 'dot',
      x: 'model',
      y: 'ratio',
      series: 'when',
      rows: results.flatMap(({ name, worlds }) =>
        worlds.flatMap(({ offline, live }) => [
          { model: name, ratio: offline, when: 'in the test' },
          { model: name, ratio: live, when: 'after the launch' },
        ]),
      ),
    },
    { mark: 'rule', y: 1, label: 'right' },
  ],
  alt: results
    .map(
      ({ name, worlds }) =>
        `${name}: ${meanOf(worlds.map((one) => one.offline)).toFixed(2)} in the test, ${meanOf(worlds.map((one) => one.live)).toFixed(2)} after the launch`,
    )
    .join('; '),
})
