/** What one run may use. Past a limit it ends with a block that says so. */
export const LIMITS = {
  /** Milliseconds, unless the entry's header says otherwise. */
  budget: 5_000,
  /** Milliseconds until an isolate must be up, which are not the program's. */
  startUp: 20_000,
  /** Milliseconds an entry's header may ask for at most. */
  largestBudget: 30_000,
  /** Characters in all blocks of a run, about as in their JSON; see `blockSize`. */
  output: 1_048_576,
  blocks: 500,
  consoleLines: 1_000,
  /** Bytes in one typed array or buffer. */
  allocation: 512 * 1_048_576,
  /** From this many bytes on an array counts as large. */
  largeAllocation: 16 * 1_048_576,
  /** Bytes in all large arrays that a run makes, whether it keeps them or not. */
  allAllocations: 4_096 * 1_048_576,
  /** Characters of code in one file. */
  file: 200_000,
} as const
