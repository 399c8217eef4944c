/**
 * How good were predictions? What models are picked by before a launch.
 *
 * It knows test clicks with the labels that split.ts gives them. The log
 * loss, and a fine for every kind of advertiser whose total is off: a
 * model may not be right on average by being wrong about each.
 */
import * as ml from 'shortlist/ml'

export interface Judged {
  /** 1 if it converted, as far as the test knows. */
  label: number
  /** What the model had said. */
  p: number
  /** What a conversion is worth to the advertiser, and of which kind it is. */
  value: number
  kind: number
}

const FINE = 0.05

/** The higher, the better. */
export function metric(rows: Judged[]): number {
  const labels = rows.map(({ label }) => label)
  const said = rows.map(({ p }) => p)
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const errors = kinds.map((kind) => {
    const some = rows.filter((row) => row.kind === kind)
    const came = some.reduce((sum, { label }) => sum + label, 1)
    const expected = some.reduce((sum, { p }) => sum + p, 1)
    return Math.abs(Math.log(expected / came))
  })
  return -ml.logLoss(labels, said) - FINE * ml.meanInterval(errors).mean
}

// Try: FINE = 0, or, in the place of the last line of metric:
//   return ml.rocAuc(labels, said)
//   return -Math.abs(ml.calibrationRatio(labels, said) - 1)
