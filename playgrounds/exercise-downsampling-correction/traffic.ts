// Ads and their clicks, of which the training keeps a part.
// - Log-odds of a click: −3.6 + 1.6 · match, match normal. A few percent are clicked.
// - Training keeps rows at random, by label only.
import { createRandom, logisticRegression, matrix } from 'shortlist/ml'

export interface Kept {
  negatives: number
  positives: number
}

/** What a model learned from kept rows says of fresh traffic that nobody thinned. */
export function learnedChances(kept: Kept) {
  const random = createRandom(9)
  const draw = (size: number) =>
    Array.from({ length: size }, () => {
      const match = random.normal()
      const chance = 1 / (1 + Math.exp(3.6 - 1.6 * match))
      return { match, label: Number(random.bernoulli(chance)) }
    })
  const training = draw(60_000).filter(({ label }) =>
    random.bernoulli(label === 1 ? kept.positives : kept.negatives),
  )
  const fresh = draw(30_000)
  const table = (rows: { match: number }[]) =>
    matrix(rows.map(({ match }) => [match]))
  const model = logisticRegression.fit(
    table(training),
    training.map(({ label }) => label),
  )
  const learned = logisticRegression.predictProbability(model, table(fresh))
  return fresh.map(({ label }, row) => ({ label, learned: learned[row] }))
}
