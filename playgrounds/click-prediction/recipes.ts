/** The models that a team might launch tomorrow. */
import { correctDownsampling, createRandom } from 'shortlist/ml'
import { rowsOf, type Log } from './log.ts'
import { linear, machine, trees, type Learn } from './models.ts'

/** All clicks, and a share of the rest, drawn at random. */
export function downsample(log: Log, keep: number, seed = 1): Log {
  const random = createRandom(seed)
  const rows = log.clicked.flatMap((clicked, row) => {
    const luck = random.uniform()
    return clicked === 1 || luck < keep ? [row] : []
  })
  return rowsOf(log, rows)
}

/** The same model from fewer rows; `correct`: with its odds put right. */
export function fromSample(
  learn: Learn,
  keep: number,
  correct: boolean,
): Learn {
  return (site, log) => {
    const model = learn(site, downsample(log, keep))
    if (!correct) return model
    return {
      ...model,
      predict: (some) => correctDownsampling(model.predict(some), keep),
    }
  }
}

export const recipes: [string, Learn][] = [
  ['logistic regression', linear({})],
  ['… with crosses', linear({ crosses: true })],
  ['factorization machine', machine],
  ['trees, 1 negative in 5, as it comes', fromSample(trees, 0.2, false)],
]

/** The last one, corrected: what nobody had to give up. */
export const corrected = fromSample(trees, 0.2, true)
