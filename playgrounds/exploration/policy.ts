import * as ml from 'shortlist/ml'
import { ARMS } from './world.ts'

/**
 * Who chooses what is shown. An epsilon of 0 always shows what has been
 * clicked most often so far, by rate; one of 0.1 shows anything at random
 * in one visit out of ten.
 */
export function policy(seed: number): ml.Bandit {
  return ml.epsilonGreedy({ arms: ARMS, epsilon: 0, seed })
}

// Try: epsilon: 0.1. Or believe in chances instead of rates, and show
// each item as often as it is likely to be the best:
//
//   return ml.thompsonSampling({ arms: ARMS, seed })
//
// Its belief about a new item can be given: priorSuccesses: 1,
// priorFailures: 11 says "about one click in twelve".
