// What each metric says of probabilities
// Predictors that know the true chance of every row and tell it wrong in different ways.
import { show } from 'shortlist/show'
import { createRows, measure } from './population.ts'

const rows = createRows(1)
const column = (title: string, best?: 'higher' | 'lower') => ({
  title,
  digits: 3,
  ...(best && { best }),
})
show.table(measure(rows), {
  caption: 'One positive in eight rows; the same rows for all',
  columns: {
    predictor: { title: 'Predictor' },
    auc: column('AUC', 'higher'),
    average: column('AP', 'higher'),
    entropy: column('Norm. entropy', 'lower'),
    brier: column('Brier', 'lower'),
    error: column('ECE', 'lower'),
    ratio: column('Calibration'),
  },
})
const { labels } = rows
show.value(
  'base rate',
  labels.reduce((sum, label) => sum + label) / labels.length,
  { format: 'percent', digits: 1 },
)
