// Two drifts, and who sees them
// The same model meets people like those it learned from, other people, and people who have changed; five worlds each.
import {
  calibrationRatio,
  createRandom,
  meanInterval,
  normalizedEntropy,
  populationStabilityIndex,
  sigmoid,
} from 'shortlist/ml'
import { show } from 'shortlist/show'

const SEEDS = [1, 2, 3, 4, 5]
const ROWS = 5000
/** x moves by `mean`; a click needs x by `slope`, and the model believes 1. */
const situations = {
  'nothing changed': { mean: 0, slope: 1 },
  'data drift: other people': { mean: 0.6, slope: 1 },
  'concept drift: other wishes': { mean: 0, slope: -0.2 },
}

function observe(seed: number, rows: number, mean: number, slope: number) {
  const random = createRandom(seed)
  const x = Float64Array.from({ length: rows }, () => random.normal(mean))
  const clicks = x.map((one) =>
    random.bernoulli(sigmoid(-1 + slope * one)) ? 1 : 0,
  )
  return { x, clicks, predicted: x.map((one) => sigmoid(-1 + one)) }
}
const average = (of: (seed: number) => number) =>
  meanInterval(SEEDS.map(of)).mean
const stability = (rows: number, mean: number, slope: number) =>
  average((seed) =>
    populationStabilityIndex(
      observe(seed, ROWS, 0, 1).x,
      observe(100 + seed, rows, mean, slope).x,
    ),
  )

show.table(
  Object.entries(situations).map(([situation, { mean, slope }]) => {
    const now = (seed: number) => observe(100 + seed, ROWS, mean, slope)
    return {
      situation,
      psi: stability(ROWS, mean, slope),
      calibration: average((seed) => {
        const { clicks, predicted } = now(seed)
        return calibrationRatio(clicks, predicted)
      }),
      entropy: average((seed) => {
        const { clicks, predicted } = now(seed)
        return normalizedEntropy(clicks, predicted)
      }),
    }
  }),
  {
    caption: 'What the monitors say of a model that has not been touched',
    columns: {
      situation: { title: 'Situation' },
      psi: { title: 'PSI of the input', digits: 3 },
      calibration: { title: 'Predicted over seen', digits: 2 },
      entropy: { title: 'Normalized entropy', digits: 3 },
    },
  },
)
const sizes = [50, 100, 500, 5000].map((rows) => ({
  rows,
  psi: stability(rows, 0, 1),
}))
show.table(sizes, {
  caption: 'PSI of the input although nothing changed, by rows compared',
  columns: {
    rows: { title: 'Rows' },
    psi: { title: 'PSI', digits: 3 },
  },
})
