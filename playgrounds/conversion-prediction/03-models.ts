// Seven models, each with its price
// Every rung learns from the log as known today and is judged by the true chances of the week that follows, in three worlds.
// Budget: 15 s
import { rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { milliseconds } from './capacity.ts'
import { excessLoss, meanOf, ratioByKind } from './judge.ts'
import { ladder } from './ladder.ts'
import { openMarket } from './log.ts'
import { showOver } from './over-worlds.ts'
import { TODAY } from './world.ts'

const SEEDS = [1, 2, 3]
const CANDIDATES = 300

const markets = SEEDS.map((seed) => openMarket({ seed }))
const rungs = ladder.map(({ name, train }, index) => {
  show.progress('Models', index, ladder.length)
  const worlds = markets.map(({ log, future }) => {
    const { predict, numbers, operations, steps } = train(log, TODAY)
    const said = predict(future)
    const converts = future.map(({ truth }) => (truth.converts ? 1 : 0))
    return {
      numbers,
      operations: operations + steps,
      milliseconds: milliseconds({ operations, steps }, CANDIDATES),
      excess: excessLoss(said, future),
      auc: rocAuc(converts, said),
      furniture: ratioByKind(said, future)[3],
    }
  })
  return { name, worlds }
})
type Key = keyof (typeof rungs)[0]['worlds'][0]
const over = (rung: (typeof rungs)[0], key: Key) =>
  rung.worlds.map((world) => world[key])

show.table(
  rungs.map((rung) => ({
    model: rung.name,
    excess: meanOf(over(rung, 'excess')),
    auc: meanOf(over(rung, 'auc')),
    furniture: meanOf(over(rung, 'furniture')),
    operations: meanOf(over(rung, 'operations')),
    milliseconds: meanOf(over(rung, 'milliseconds')),
    numbers: meanOf(over(rung, 'numbers')),
  })),
  {
    caption:
      'Log loss above the truth in thousandths, 0 is the best there is; work for 300 candidates',
    columns: {
      model: { title: 'Model' },
      excess: { title: 'Loss above truth', digits: 1, best: 'lower' },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      furniture: { title: 'Furniture expected over real', digits: 2 },
      operations: { title: 'Operations a score', digits: 0 },
      milliseconds: { title: 'Core time', unit: 'ms', digits: 3 },
      numbers: { title: 'Numbers learned', digits: 0 },
    },
  },
)
for (const rung of rungs) {
  showOver(`loss above truth, ${rung.name}`, over(rung, 'excess'), {
    digits: 1,
    better: 'lower',
  })
}
// Pairs of rungs are compared within a world: worlds differ more.
const rungOf = (name: string) => rungs.find((rung) => rung.name === name)!
function won(name: string, from: string, to: string) {
  const before = over(rungOf(from), 'excess')
  const after = over(rungOf(to), 'excess')
  showOver(
    name,
    before.map((loss, i) => loss - after[i]),
    { digits: 1, better: 'higher' },
  )
}
won('won by pairs', 'logistic regression', 'factorization machine')
won(
  'won by the delay',
  'factorization machine',
  'delay model + factorization',
)
show.plot({
  title: 'What a rung buys, and what it costs',
  x: { label: 'Core time for 300 candidates', unit: 'ms', scale: 'log' },
  y: { label: 'Log loss above the truth, thousandths' },
  marks: [
    {
      mark: 'dot',
      x: 'milliseconds',
      y: 'loss',
      series: 'model',
      rows: rungs.map((rung) => ({
        model: rung.name,
        loss: meanOf(over(rung, 'excess')),
        milliseconds: meanOf(over(rung, 'milliseconds')),
      })),
    },
  ],
  alt: `Log loss above the truth: ${rungs.map((rung) => `${rung.name} ${meanOf(over(rung, 'excess')).toFixed(1)}`).join(', ')}.`,
})
