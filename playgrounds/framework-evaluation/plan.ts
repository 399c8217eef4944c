/** A test that is about to be proposed. Every number is assumed. */
export const plan = {
  /** Share of people who buy in the observed time. */
  baselineRate: 0.04,
  /** The smallest relative lift worth a launch. */
  lift: 0.02,
  /** New people who enter the test each day, both arms together. */
  peopleADay: 60_000,
  /** Days that each of them is observed; whole weeks, for weekends. */
  observed: 14,
  significance: 0.05,
  power: 0.8,
}

// Try: lift 0.005, which is what most good changes bring.
// Try: power 0.95. What does being sure to find it cost?
// Try: peopleADay 600_000. Why is the test still two weeks long?
