// When the advanced model buys nothing
// Five of the models in worlds from which first the order, then also the cross is taken: one world each.
// Budget: 20 s
import { show } from 'shortlist/show'
import { knobs } from './knobs.ts'
import { ladder, train } from './ladder.ts'
import { ceiling, quality } from './quality.ts'
import { future } from './rows.ts'
import { createVisits } from './world.ts'

const SEED = 4
const chosen = ladder.filter(
  (_, index) => ![1, 3, 4].includes(index), // tree, factors, perceptron
)
const settings = [
  { setting: 'order and cross', change: {} },
  { setting: 'no order', change: { order: 0 } },
  { setting: 'neither', change: { order: 0, cross: 0 } },
]
let done = 0
const worlds = settings.map(({ setting, change }) => {
  const visits = createVisits(SEED, { ...knobs, ...change })
  const test = future(visits)
  const best = ceiling(test)
  const shares = chosen.map((name) => {
    show.progress('Models', done++, settings.length * chosen.length)
    return quality(test, train(name, visits, SEED).scores(test)) / best
  })
  return { setting, shares }
})
const rows = chosen.map((model, index) => {
  const [both, noOrder, neither] = worlds.map(({ shares }) => shares[index])
  return { model, both, noOrder, neither }
})
show.table(rows, {
  caption: 'Quality as a share of the best possible in that world',
  columns: {
    model: { title: 'Model' },
    both: { title: 'Order, cross', format: 'percent', best: 'higher' },
    noOrder: { title: 'No order', format: 'percent', best: 'higher' },
    neither: { title: 'Neither', format: 'percent', best: 'higher' },
  },
})
const last = rows[rows.length - 1]
show.plot({
  title: 'What is left when the structure goes',
  x: { label: 'What the world has', scale: 'band' },
  y: { label: 'Share of the best possible', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'setting',
      y: 'share',
      series: 'model',
      rows: worlds.flatMap(({ setting, shares }) =>
        chosen.map((model, index) => ({
          setting,
          share: shares[index],
          model,
        })),
      ),
    },
  ],
  alt: `With neither order nor cross logistic regression reaches ${(100 * rows[0].neither).toFixed(0)}% of the best possible, the Transformer ${(100 * last.neither).toFixed(0)}%.`,
})
