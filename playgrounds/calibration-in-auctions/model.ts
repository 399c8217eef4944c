/**
 * What the model believes the click rate of an ad to be, given the truth.
 *
 * As it stands it believes half of the ads, the even ones, to be clicked
 * one and a half times as often as they are.
 */
export function believedRate(truth: number, ad: number): number {
  return ad % 2 === 0 ? 1.5 * truth : truth
}

// Try: the same error for everybody, and see in which markets it cancels.
//
//   return 1.5 * truth
//
// Or too little for some: 0.67 * truth for the even ads. Or for one ad
// alone: ad === 0. What does it pay for a click now?
