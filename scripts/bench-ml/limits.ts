/** Against the least that any program must do: AUC against one sort, top k against one pass. */
import { createRandom, rocAuc, topK } from '../../src/ml/index.ts'
import { noted } from '../bench/figures.ts'
import type { Figure } from '../bench/figures.ts'
import { ratio } from './ratio.ts'
import { fittedExponent, medianTimes } from './timing.ts'

const ROWS = 1_000_000
const SIZES = [125_000, 250_000, 500_000, ROWS]

export async function benchLimits(): Promise<Figure[]> {
  const random = createRandom(1)
  const labels = Uint8Array.from({ length: ROWS }, () => (random.bernoulli(0.1) ? 1 : 0))
  const scores = Float64Array.from(labels, (label) => random.normal(label, 1))
  const time = await medianTimes({
    auc: () => rocAuc(labels, scores),
    sort: () => scores.slice().sort(),
    topK: () => topK(scores, 10),
    pass: () => largest(scores),
  })
  const growthOf = async (job: (size: number) => unknown) => {
    const jobs = Object.fromEntries(SIZES.map((size) => [`${size} rows`, () => job(size)]))
    return fittedExponent(SIZES, Object.values(await medianTimes(jobs, 5))).toFixed(2)
  }
  return [
    ratio('AUC of 10^6 rows : sorting them', time.auc, time.sort, 1.5),
    noted(
      '  AUC grows as rows to the power',
      await growthOf((size) => rocAuc(labels.subarray(0, size), scores.subarray(0, size))),
    ),
    ratio('top 10 of 10^6 scores : one pass for the largest', time.topK, time.pass),
    noted(
      '  top 10 grows as scores to the power',
      await growthOf((size) => topK(scores.subarray(0, size), 10)),
    ),
  ]
}

function largest(values: Float64Array): number {
  let result = -Infinity
  for (let i = 0; i < values.length; i++) if (values[i] > result) result = values[i]
  return result
}
