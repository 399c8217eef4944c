/** What the world is made of. Turn a knob to 0, and what it does is gone. */
export const knobs = {
  /** How much people differ in the genres they like, in log-odds, 0 to 3. */
  taste: 1.2,
  /** In the evening long episodes win, by day short ones: a cross of two
   * features, in log-odds, 0 to 3. */
  cross: 1.5,
  /** How much the next episode of a series begun lately is wanted, in
   * log-odds, 0 to 5: the order of what was watched. */
  order: 3.5,
  /** How much some series are liked better by all, in log-odds, 0 to 2. */
  appeal: 0.7,
}

// Try: order 0. The Transformer has nothing left to see. What is its lead?
// Try: cross 0. Which models lose the reason for their price?
// Try: all but appeal 0. What is the cheapest model that is good enough?
