// Learned from clicks, asked of impressions
// A network that learns from clicks alone and one that learns from all impressions, where who clicks is likelier to convert and where that is not so, in three worlds each.
// Budget: 15 s
import { entireSpaceConversion, multilayerPerceptron } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { drawImpressions, networkFeatures } from './impressions.ts'
import { meanOf } from './judge.ts'
import { showOver } from './over-worlds.ts'

const SEEDS = [1, 2, 3]
const network = {
  hidden: [8],
  embeddingDimension: 4,
  learningRate: 0.02,
  batchSize: 256,
}
const settings = [
  { name: 'clicks tell', hidden: 1.2 },
  { name: 'clicks tell nothing', hidden: 0 },
]
let done = 0
const results = settings.map(({ name, hidden }) => {
  const worlds = SEEDS.map((seed) => {
    show.progress('Worlds', done++, settings.length * SEEDS.length)
    const train = drawImpressions({ seed, hidden }, 5000, 1)
    const asked = drawImpressions({ seed, hidden }, 3000, 2)
    const features = networkFeatures(asked)

    const clicks = train.filter(({ clicked }) => clicked === 1)
    const fromClicks = multilayerPerceptron.predictProbability(
      multilayerPerceptron.fit(
        networkFeatures(clicks),
        clicks.map(({ converts }) => converts),
        { ...network, batchSize: 128, epochs: 8, seed },
      ),
      features,
    )
    const whole = entireSpaceConversion.predictProbability(
      entireSpaceConversion.fit(
        networkFeatures(train),
        {
          clicks: train.map(({ clicked }) => clicked),
          conversions: train.map(({ converts }) => converts),
        },
        { ...network, epochs: 6, seed },
      ),
      features,
    )

    const click = asked.map(({ truth }) => truth.click)
    const both = asked.map(({ truth }) => truth.click * truth.convert)
    const anybody = asked.map(({ truth }) => truth.anybody)
    const perClick = asked.map(({ truth }) => truth.convert)
    const ratio = (said: ArrayLike<number>, real: number[]) =>
      meanOf(said) / meanOf(real)
    // Squared error of the chance of both, of what knowing the mean leaves.
    const mean = meanOf(both)
    const spread = meanOf(both.map((one) => (one - mean) ** 2))
    const missed = (said: ArrayLike<number>) =>
      meanOf(both.map((one, i) => (one - said[i]) ** 2)) / spread
    return [
      {
        learner: 'clicks alone',
        // The chance of a click comes from elsewhere, and is right.
        both: ratio(
          fromClicks.map((p, i) => p * click[i]),
          both,
        ),
        perClick: ratio(fromClicks, perClick),
        anybody: ratio(fromClicks, anybody),
        missed: missed(fromClicks.map((p, i) => p * click[i])),
      },
      {
        learner: 'entire space',
        both: ratio(whole.clickAndConversion, both),
        perClick: ratio(whole.conversion, perClick),
        anybody: ratio(whole.conversion, anybody),
        missed: missed(whole.conversion.map((p, i) => p * click[i])),
      },
    ]
  })
  return { name, worlds }
})
const learners = ['clicks alone', 'entire space']
show.table(
  results.flatMap(({ name, worlds }) =>
    learners.map((learner, l) => {
      const over = (key: 'both' | 'perClick' | 'anybody' | 'missed') =>
        meanOf(worlds.map((world) => world[l][key]))
      return {
        name: `${name}: ${learner}`,
        both: over('both'),
        perClick: over('perClick'),
        anybody: over('anybody'),
        missed: over('missed'),
      }
    }),
  ),
  {
    caption: 'Expected over true, over all impressions',
    columns: {
      name: { title: 'World, and what was learned from' },
      both: { title: 'Click and conversion', digits: 2 },
      perClick: { title: 'Conversion of who clicks', digits: 2 },
      anybody: { title: 'Conversion if all had clicked', digits: 2 },
      missed: {
        title: 'Error of click × conversion',
        digits: 2,
        best: 'lower',
      },
    },
  },
)
for (const { name, worlds } of results) {
  learners.forEach((learner, l) => {
    showOver(
      `if all had clicked, ${name}, ${learner}`,
      worlds.map((world) => world[l].anybody),
      { digits: 2 },
    )
    showOver(
      `click and conversion, ${name}, ${learner}`,
      worlds.map((world) => world[l].both),
      { digits: 2 },
    )
  })
}
