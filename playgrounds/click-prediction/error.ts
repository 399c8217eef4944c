/**
 * How wrong the model is about an advertiser: what its chances are
 * multiplied by before the auction sees them.
 */
export function error(advertiser: number): number {
  // Half of the advertisers are promised twice the clicks that come.
  return advertiser % 2 === 0 ? 2 : 1
}

// Try: return 1.5, the same for all. In which markets does it cancel?
// Try: return advertiser === 0 ? 3 : 1. What does one model bug cost?
// Try: return 1 / 1.5. Who sells less now, and who notices?
