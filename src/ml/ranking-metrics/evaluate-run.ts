import { finiteNumber } from '../checks/finite-number.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { averagePrecision } from './average-precision.ts'
import type { Gain } from './gain.ts'
import { ndcg } from './ndcg.ts'
import { precisionAtK } from './precision-at-k.ts'
import { recallAtK } from './recall-at-k.ts'
import { reciprocalRank } from './reciprocal-rank.ts'
import { parseQrels, parseRun } from './trec-text.ts'
import type { ByQuery } from './trec-text.ts'

/** The measures of one query, or their means; in brackets trec_eval's name for k = 10. */
export interface RunMeasures {
  /** Over the whole list (`map`). */
  averagePrecision: number
  /** Over the whole list (`recip_rank`). */
  reciprocalRank: number
  /** Over the whole list (`ndcg`). */
  ndcg: number
  /** `ndcg_cut_10` */
  ndcgAtK: number
  /** `P_10` */
  precisionAtK: number
  /** `recall_10` */
  recallAtK: number
}

/** Measures of each judged query, and their means over all of them. */
export interface RunEvaluation {
  mean: RunMeasures
  queries: Record<string, RunMeasures>
}

/**
 * Evaluates a ranker's output over many queries the way trec_eval does.
 *
 * A query's documents are ranked by falling score; equal scores by falling document name, so that the
 * order of the input plays no part. Unjudged documents and those graded 0 or below are not relevant.
 * Every judged query counts in the means, with 0 when the run has nothing for it (`trec_eval -c`);
 * queries without judgments are left out.
 *
 * Throws when there is no judged query, a score or grade is not finite, a line of text cannot be read,
 * or `k` is not an integer of at least 1.
 *
 * @param run scores by query and document, or the text of a TREC run file
 * @param qrels grades by query and document, or the text of a TREC judgments file
 * @param options.k how many places the measures "at k" count, by default 10
 * @param options.gain of nDCG: `'linear'` (default, as in trec_eval) or `'exponential'`
 *
 * @example
 * const run = { q1: { a: 3, b: 2, c: 1 } }
 * const qrels = { q1: { a: 1, c: 1 } }
 * evaluateRun(run, qrels).mean.averagePrecision // 0.8333
 */
export function evaluateRun(
  run: ByQuery | string,
  qrels: ByQuery | string,
  { k = 10, gain = 'linear' }: { k?: number; gain?: Gain } = {},
): RunEvaluation {
  positiveInteger('k', k)
  const scores = typeof run === 'string' ? parseRun(run) : run
  const judgments = typeof qrels === 'string' ? parseQrels(qrels) : qrels
  const entries = Object.entries(judgments).map(([query, grades]) => {
    const measures = evaluateQuery(
      query,
      Object.hasOwn(scores, query) ? scores[query]! : {},
      grades,
      k,
      gain,
    )
    return [query, measures] as const
  })
  if (entries.length === 0) throw new RangeError('qrels has no query; expected at least one')
  return {
    mean: meanOf(entries.map(([, measures]) => measures)),
    queries: Object.fromEntries(entries),
  }
}

function evaluateQuery(
  query: string,
  scores: Readonly<Record<string, number>>,
  grades: Readonly<Record<string, number>>,
  k: number,
  gain: Gain,
): RunMeasures {
  const ranked = Object.entries(scores)
  for (const [document, score] of ranked) finiteNumber(`run.${query}.${document}`, score)
  ranked.sort(([name, score], [otherName, otherScore]) => {
    if (score !== otherScore) return otherScore - score
    return name < otherName ? 1 : -1
  })
  for (const [document, grade] of Object.entries(grades)) {
    finiteNumber(`qrels.${query}.${document}`, grade)
  }
  const ideal = Object.values(grades).map((grade) => Math.max(0, grade))
  const totalRelevant = ideal.filter((grade) => grade > 0).length
  const relevances = ranked.map(([document]) =>
    Object.hasOwn(grades, document) ? Math.max(0, grades[document]!) : 0,
  )
  return {
    averagePrecision: averagePrecision(relevances, totalRelevant),
    reciprocalRank: reciprocalRank(relevances),
    ndcg: ndcg(relevances, undefined, { gain, ideal }),
    ndcgAtK: ndcg(relevances, k, { gain, ideal }),
    precisionAtK: precisionAtK(relevances, k),
    recallAtK: recallAtK(relevances, k, totalRelevant),
  }
}

function meanOf(all: RunMeasures[]): RunMeasures {
  const names = Object.keys(all[0]!) as (keyof RunMeasures)[]
  const mean = { ...all[0]! }
  for (const name of names) {
    mean[name] = all.reduce((sum, measures) => sum + measures[name], 0) / all.length
  }
  return mean
}
