import type { World } from './world.ts'

/** As many clicks as a new ad is assumed to have had, all as believed. */
const PRIOR = 10

/** Corrects each ad by its own clicks in so many impressions. */
export function recalibrate(
  { rates, random }: World,
  believed: readonly number[],
  impressions: number,
): number[] {
  return believed.map((rate, ad) => {
    const clicks = random.poisson(impressions * rates[ad])
    return (rate * (clicks + PRIOR)) / (impressions * rate + PRIOR)
  })
}
