/** What one run may use. Past a limit it ends with a block that says so. */
export const LIMITS = {
  /** Milliseconds, unless the entry's header says otherwise. */
  budget: 5_000,
  /** Milliseconds an entry's header may ask for at most. */
  largestBudget: 30_000,
  /** Characters of JSON in all blocks of a run. */
  output: 1_048_576,
  blocks: 500,
  consoleLines: 1_000,
  /** Bytes in one typed array or buffer. */
  allocation: 512 * 1_048_576,
  /** Characters of code in one file. */
  file: 200_000,
} as const
