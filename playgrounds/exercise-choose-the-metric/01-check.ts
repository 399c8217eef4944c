// Choose the metric
// Five models, four of which order ads alike. Does your metric know which one earns more?
import { rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { metric } from './metric.ts'
import { drawAuctions, MODELS, scoredBy, trueWorth } from './world.ts'

const auctions = drawAuctions(3, 8000)
const score = (model: string) => metric(scoredBy(model, auctions))

show.check(
  'of two models with the same order, the calibrated one scores higher',
  () => ({
    calibrated: score('calibrated'),
    'too sure': score('too sure'),
  }),
  {
    is: 'more for calibrated than for too sure',
    passes: (seen) => seen.calibrated > seen['too sure'] + 1e-9,
  },
)
show.check(
  'half of every chance, and the same ads win: the same score',
  () => ({
    calibrated: score('calibrated'),
    'half of it': score('half of it'),
  }),
  {
    is: 'the same number twice',
    passes: (seen) =>
      Math.abs(seen.calibrated - seen['half of it']) <= 1e-9,
  },
)

/** Ten auctions of an expensive ad, which wins, and a cheap one with the higher chance. */
const pairs = (winnerClicked: number, bid = 5) =>
  Array.from({ length: 10 }, (_, index) => [
    { bid: 1, predicted: 0.2, clicked: Number(index < 5) },
    { bid, predicted: 0.1, clicked: winnerClicked },
  ])

show.check(
  'clicks decide what a winner was worth, not the model',
  () => ({
    'winners clicked': metric(pairs(1)),
    'not clicked': metric(pairs(0)),
  }),
  {
    is: 'more if the winners are clicked',
    passes: (seen) => seen['winners clicked'] > seen['not clicked'] + 1e-9,
  },
)
show.check(
  'the click of a more expensive winner is worth more',
  () => ({
    'bid of 5': metric(pairs(1, 5)),
    'bid of 10': metric(pairs(1, 10)),
  }),
  {
    is: 'more for the bid of 10',
    passes: (seen) => seen['bid of 10'] > seen['bid of 5'] + 1e-9,
  },
)

const models = Object.keys(MODELS)
const distinct = models.filter((model) => model !== 'half of it')
const inOrder = (by: (model: string) => number) =>
  distinct.toSorted((a, b) => by(b) - by(a))
show.check(
  'orders the models as their winners’ true worth does',
  () => inOrder(score),
  { equals: inOrder((model) => trueWorth(model, auctions)) },
)

show.table(
  models.map((model) => {
    const ads = scoredBy(model, auctions).flat()
    return {
      model,
      auc: rocAuc(
        ads.map(({ clicked }) => clicked),
        ads.map(({ predicted }) => predicted),
      ),
      yours: score(model),
      worth: trueWorth(model, auctions),
    }
  }),
  {
    caption: 'AUC, your metric, and the truth',
    columns: {
      auc: { title: 'AUC', digits: 3 },
      yours: { title: 'yours', digits: 3, best: 'higher' },
      worth: {
        title: 'true worth of the winners',
        digits: 3,
        best: 'higher',
      },
    },
  },
)
