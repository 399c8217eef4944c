/** What is logged of one product shown. */
export interface Shown {
  clicked: boolean
  bought: boolean
  /** Bought, and not sent back. */
  kept: boolean
  /** Margin of the product, before any return. */
  margin: number
}

interface Label {
  /** The label: what the model learns to tell from the rest. */
  positive(row: Shown): boolean
  /** How much such a row counts; 1 for all others. */
  weight(row: Shown): number
}

/** Three framings of "recommend products", for one and the same log. */
export const framings: Record<string, Label> = {
  'will they click?': {
    positive: (row) => row.clicked,
    weight: () => 1,
  },
  'will they buy?': {
    positive: (row) => row.bought,
    weight: () => 1,
  },
  'what margin will they keep?': {
    positive: (row) => row.kept,
    weight: (row) => row.margin / 10,
  },
}

// Try: weight 1 in the third framing. What does the weight buy?
// Try: a fourth one, positive for a click that is not bought. Who wants it?
