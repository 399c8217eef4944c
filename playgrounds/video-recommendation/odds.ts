/**
 * Two videos, and what a site knows of them. Weighted logistic regression
 * counts each click as often as it had seconds of watching, and reads the
 * odds as the seconds to be expected of an impression.
 */
export const videos = [
  { video: 'a short one, often clicked', clickRate: 0.5, seconds: 10 },
  { video: 'a long one, rarely clicked', clickRate: 0.05, seconds: 120 },
]

// Try: clickRate 0.05 and 0.005: both odds are right now.
// Try: seconds 20 for the short one: the order is right, the level is not.
