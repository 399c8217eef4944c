export type { AuctionOptions, SoldSlot } from './auction.ts'
export { bidScalingPacer } from './bid-scaling-pacer.ts'
export type { BidScalingOptions } from './bid-scaling-pacer.ts'
export { delayedFeedbackModel } from './delayed-feedback-model.ts'
export type { DelayedFeedbackModel, DelayedFeedbackOptions } from './delayed-feedback-model.ts'
export { entireSpaceConversion } from './entire-space-conversion.ts'
export type {
  ConversionProbabilities,
  EntireSpaceConversionModel,
  EntireSpaceConversionOptions,
  ImpressionLabels,
} from './entire-space-conversion.ts'
export { fakeNegativeWeights } from './fake-negative-weights.ts'
export { firstPrice } from './first-price.ts'
export { generalizedSecondPrice } from './generalized-second-price.ts'
export type { Pacer, PacingPlan } from './pacer.ts'
export { throttlingPacer } from './throttling-pacer.ts'
export type { ThrottlingOptions } from './throttling-pacer.ts'
export { vickreyClarkeGroves } from './vickrey-clarke-groves.ts'
