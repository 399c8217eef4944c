/**
 * Which clicks a model learns from and is tested on, and as of which day
 * their labels are read.
 *
 * A label has an age. To play a launch of the past, the model may know what
 * was known on its launch day and no more; to judge it, labels must have
 * had time to come. Days are counted from the start of the log.
 */
export interface Split {
  /** It learns from the four weeks before this day … */
  launch: number
  /** … with the conversions that had come by this day, */
  trainAsOf: number
  /** and is tested on the clicks from one day to another … */
  test: [from: number, to: number]
  /** … with the conversions that had come by this day. */
  testAsOf: number
}

export function split(today: number): Split {
  const launch = today - 49
  return {
    launch,
    trainAsOf: launch,
    test: [launch, launch + 14],
    testAsOf: today,
  }
}

// Try: trainAsOf: today. The model learns what nobody knew on the day.
// Try: const launch = today - 14. Fresh clicks, unripe labels.
// Try: both.
