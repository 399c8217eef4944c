/**
 * From bids and probabilities to an order and a price.
 *
 * Each ad's score is its bid times its quality: the cents that we expect
 * for showing it. The best score is shown and pays, for what it is billed
 * by, the least that would have kept it in front. A brand that is billed
 * by the impression is an ad of quality 1; so is the reserve.
 */
import * as ml from 'shortlist/ml'
import type { Offer } from './market.ts'

/** What an impression is worth to the platform unsold, in cents. */
export const reserve = 6

/** Who wins, and what a click or an impression costs. */
export const auction = ml.generalizedSecondPrice

/** What a bid is multiplied by. */
export function quality(offer: Offer): number {
  return offer.billedBy === 'click' ? offer.chance : 1
}

/** Spreads the daily budget of an advertiser over 24 hours. */
export function pacer(budget: number): ml.Pacer {
  return ml.bidScalingPacer({ budget, periods: 24, stepSize: 0.2 })
}

// Try: offer.chance ** 0.5 in quality (squashing): closer auctions, other
// winners. Or reserve = 15, and look at revenue, value and what was sold.
// Try: auction = ml.firstPrice, while nobody changes a bid.
// Try: stepSize: 1e-9 in pacer: spend as fast as the money lasts.
