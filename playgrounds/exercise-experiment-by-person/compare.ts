// An experiment: chance gave each *person* one of two arms, and every session they had
// since is a row. Returns by how much minutes per session (all minutes over all sessions
// of an arm) are higher in the treatment, and the standard error of that difference.
// A launch is discussed if the difference is more than 1.96 standard errors from 0.

export interface Session {
  person: number
  minutes: number
}

export interface Comparison {
  difference: number
  standardError: number
}

export function compare(
  control: Session[],
  treatment: Session[],
): Comparison {
  const one = summary(control)
  const other = summary(treatment)
  return {
    difference: other.mean - one.mean,
    standardError: Math.sqrt(one.variance + other.variance),
  }
}

/** Minutes per session of an arm, and the variance of that number. */
function summary(sessions: Session[]) {
  // So far: the textbook's formula for the mean of independent rows.
  const n = sessions.length
  const mean = sessions.reduce((sum, { minutes }) => sum + minutes, 0) / n
  const squares = sessions.reduce(
    (sum, { minutes }) => sum + (minutes - mean) ** 2,
    0,
  )
  return { mean, variance: squares / (n - 1) / n }
}
