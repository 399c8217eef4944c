import * as ml from 'shortlist/ml'
import { atOnce } from './at-once.ts'

/**
 * Stands between what an impression is worth and what is bid for it.
 *
 * The plan has the budget, the number of periods of the day, and, as
 * `plan`, how much traffic is expected in each of them.
 */
export function pace(plan: ml.PacingPlan): ml.Pacer {
  return atOnce(plan)
}

// Try: enter only a share of the auctions, so that the money lasts.
//
//   return ml.throttlingPacer(plan)
//
// Or enter them all, and bid a share of the value.
//
//   return ml.bidScalingPacer({ ...plan, stepSize: 0.2 })
