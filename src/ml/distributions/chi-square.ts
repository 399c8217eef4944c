import { regularizedGammaP, regularizedGammaQ } from './regularized-gamma.ts'

/**
 * Share of the chi-square distribution that lies at or below `value`: P(ν/2, value/2), ν the degrees of
 * freedom.
 *
 * @example
 * chiSquareCdf(3.841, 1) // 0.9500
 */
export function chiSquareCdf(value: number, degreesOfFreedom: number): number {
  return regularizedGammaP(degreesOfFreedom / 2, value / 2)
}

/**
 * Share of the chi-square distribution that lies above `value` (the p-value of a chi-square test):
 * Q(ν/2, value/2). Precise in the far tail, where `1 - chiSquareCdf` would be 0.
 *
 * @example
 * chiSquareSurvival(3.841, 1) // 0.0500
 */
export function chiSquareSurvival(value: number, degreesOfFreedom: number): number {
  return regularizedGammaQ(degreesOfFreedom / 2, value / 2)
}
